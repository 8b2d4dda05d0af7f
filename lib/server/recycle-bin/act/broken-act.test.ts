import { describe, expect, it, vi } from 'vitest'
import type { ActInput } from '@/lib/contract/acts'
import { confirmedActNames } from '@/lib/contract/confirmed-acts'
import { kindOf } from '@/lib/kinds'
import { logger } from '../../logger'
import { createSealer } from '../../sealer'
import { collect, createActSession, fastTiming } from '../../testing/act-session'
import { createActMemory } from './act-memory'
import { performAct } from './perform-act'
import { receiptOf } from './undo-restore'

const kind = kindOf('users')
const act = { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 1 }

describe('an act that breaks in the middle', () => {
  it.each([...confirmedActNames, 'undoRestore'] as const)(
    '%s: the object is unverified, and its request id leads to the line that tells where',
    async (name) => {
      vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
      const faults = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
      const session = createActSession('http://localhost:1')
      const breaks = (): never => {
        throw new TypeError('broken while reading Robin Colleague')
      }
      const broken = {
        ...session,
        graph: { ...session.graph, ask: breaks, askOnce: breaks, read: breaks, write: breaks },
      }
      const receipt = receiptOf(session, kind, 'a', createSealer(null, 'undo receipt'))
      const input: ActInput = {
        kind: 'users',
        person: 'person',
        targets: [{ id: 'a', deletedDateTime: null, receipt }],
        act,
        call: act.id,
      }
      const site = {
        permanentDelete: { isOn: true, maximum: 500 },
        appKey: null,
        auditLog: null,
        timing: fastTiming(),
        memory: createActMemory(),
      }

      const { outcomes, end } = await collect(
        performAct(broken.caller, { name, kind, input }, site, () => Promise.resolve(broken)),
      )

      expect(end).toBe(1)
      const [line] = faults.mock.calls.map(([fields]) => fields as Record<string, unknown>)
      expect(faults).toHaveBeenCalledTimes(1)
      expect(line).toMatchObject({ event: 'fault', act: name, actId: act.id, oid: 'person', kind: 'users', id: 'a' })
      expect(line?.error).toMatch(/^TypeError\nat .*broken-act\.test/)
      expect(JSON.stringify(line)).not.toContain('Robin')
      const requestId = String(line?.requestId)
      expect(outcomes).toEqual([{ id: 'a', state: 'unverified', code: 'unexpected', requestId }])
    },
  )
})
