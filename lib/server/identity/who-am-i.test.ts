import { describe, expect, it } from 'vitest'
import { meSchema } from '@/lib/contract/person'
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
})
