import { describe, expect, it, vi } from 'vitest'
import { meSchema } from '@/lib/contract/person'
import { logger } from '../logger'
import { createReadSession, found, refused } from '../testing/read-session'
import { whoAmI } from './who-am-i'

const site = { permanentDelete: { isOn: true, maximum: 500 } }

describe('whoAmI', () => {
  it('tells the person, the tenant and what the site allows', async () => {
    const session = createReadSession(() => found({ value: [{ displayName: 'Contoso' }] }))
    const me = await whoAmI(session, site)
    expect(meSchema.parse(me)).toEqual(me)
    expect(me).toMatchObject({ id: 'person', tenantName: 'Contoso', permissions: session.permissions.names, ...site })
  })

  it.each([refused(403, { code: 'forbidden' }), found(null), found({ value: [] })])(
    'does without the name of the tenant (%#)',
    async (answer) => {
      expect(
        await whoAmI(
          createReadSession(() => answer),
          site,
        ),
      ).toMatchObject({ tenantName: null })
    },
  )

  it('does without it where reading it breaks, which leaves a line in the log with the place', async () => {
    const faults = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
    const session = createReadSession(() => {
      throw new TypeError('broken while reading Contoso')
    })
    expect(await whoAmI(session, site)).toMatchObject({ id: 'person', tenantName: null })
    const lines = faults.mock.calls.map(([fields]) => fields as Record<string, unknown>)
    expect(lines).toMatchObject([{ event: 'fault', look: 'tenantName', oid: 'person', code: 'unexpected' }])
    expect(lines[0]?.error).toMatch(/^TypeError\nat .*who-am-i\.test/)
    expect(JSON.stringify(lines)).not.toContain('Contoso')
  })
})
