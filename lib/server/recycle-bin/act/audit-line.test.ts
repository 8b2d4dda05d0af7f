import { describe, expect, it, vi } from 'vitest'
import { logger } from '../../logger'
import { act, actId, hold, target, setUpFakeDirectory } from '../../testing/act-rig'

setUpFakeDirectory()

describe('audit lines', () => {
  it('tell who did what to each object, and hold no name, address or token', async () => {
    hold({ a: {}, b: { write: ['forbidden'] } })
    await act('restore', { targets: ['a', 'b'].map(target), reason: 'TICKET-1' })
    const lines = vi.mocked(logger.info).mock.calls.map(([line]) => line)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      event: 'act',
      act: 'restore',
      actId,
      oid: 'person',
      tenantId: 'tenant',
      kind: 'users',
      reason: 'TICKET-1',
      requestId: 'graph-request',
    })
    expect(JSON.stringify(lines)).not.toMatch(/Helpdesk Lead|@contoso|token/)
  })
})
