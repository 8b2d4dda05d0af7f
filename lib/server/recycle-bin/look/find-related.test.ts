import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { mailContact } from '@/lib/kinds/mail-contact'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { permissionsOf } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { codeOf, createReadSession, found } from '../../testing/read-session'
import { findRelated } from './find-related'

const user = (number: number) => `de1e7ed0-0000-4000-8000-${String(number).padStart(12, '0')}`
let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
beforeEach(() => tenant.control('reset', {}))
afterAll(() => tenant.stop())

async function related(slug: KindSlug, id: string, value: string | null = null) {
  const { parts } = await findRelated(session, kindOf(slug), id, value)
  return Object.fromEntries(parts.map((part) => [part.relation, part]))
}

describe('what belongs to a deleted object', () => {
  it('is of a user what they own and that is deleted too, and what they are a member of', async () => {
    const { owned } = await related('users', user(1))
    expect(owned?.objects).toMatchObject([
      { kind: 'applications', displayName: 'Expense Portal', deletedDateTime: expect.any(String) as string },
    ])
    expect(owned?.failure).toBeUndefined()
    const { memberOf } = await related('users', user(35))
    expect(memberOf?.objects.map(({ kind, displayName }) => [kind, displayName])).toEqual([
      ['groups', 'All Staff'],
      ['groups', 'Facility Questions'],
      ['administrative-units', 'Nairobi Office'],
    ])
  })

  it('is of a service principal its live application', async () => {
    const id = 'a3000000-0000-4000-8000-000000000008'
    const answer = await session.graph.read({
      api: 'v1.0',
      path: `/directory/deletedItems/${id}/microsoft.graph.servicePrincipal`,
    })
    const { appId } = answer as { appId: string }
    const { counterpart } = await related('service-principals', id, appId)
    expect(counterpart?.objects).toMatchObject([{ kind: 'applications', displayName: 'Visitor Desk', appId }])
  })

  it.each([
    ['users', user(2), 'Taken Name', ['taken.name@contoso.example', 'Taken Name']],
    ['users', user(3), 'Front Office', ['front.office@contoso.example']],
    ['users', user(4), 'Taken Both (new)', ['taken.both@contoso.example', 'both.second@contoso.example']],
    ['groups', 'a1000000-0000-4000-8000-000000000007', 'Town Hall (new)', ['town-hall', 'town-hall@contoso.example']],
    ['applications', 'a2000000-0000-4000-8000-000000000005', 'Order Service (new)', ['api://orders.contoso.example']],
  ] as const)('is of %s %s whoever lives with its names: "%s" with all of %j', async (slug, id, displayName, holds) => {
    const { holders } = await related(slug, id)
    expect(holders?.objects).toMatchObject([{ displayName, holds, deletedDateTime: null }])
    expect(holders?.failure).toBeUndefined()
  })

  it('is nobody where nobody has a name of it', async () => {
    expect((await related('users', user(1))).holders).toEqual({ relation: 'holders', objects: [], isCut: false })
  })

  it('says that holders could not be looked up where one place could not be asked, and keeps those found', async () => {
    const own = { ...session, permissions: permissionsOf(['User.Read.All', 'Group.Read.All']) }
    const holdersOf = async (id: string) => {
      const { parts } = await findRelated(own, kindOf('users'), id, null)
      return parts.find(({ relation }) => relation === 'holders')
    }
    const [permission] = mailContact.permissions
    expect(await holdersOf(user(2))).toMatchObject({
      objects: [{ displayName: 'Taken Name' }],
      failure: { code: 'permissionMissing', permission },
    })
    expect(await holdersOf(user(3))).toMatchObject({ objects: [{ displayName: 'Front Office' }], isPartial: true })
  })

  it('says of each part that Graph refuses why, and keeps the others', async () => {
    await tenant.setSwitches({ deletedRelations: 'refused' })
    const { owned, memberOf } = await related('users', user(1))
    expect(owned?.objects).toHaveLength(1)
    expect(memberOf).toMatchObject({ objects: [], failure: { code: 'graphRefused' } })
  })

  it('names what is owned also where Graph has that in beta only', async () => {
    await tenant.setSwitches({ ownedObjectsVersions: 'beta' })
    expect((await related('users', user(1))).owned?.objects).toHaveLength(1)
  })

  it('is not asked of kinds that keep nothing', async () => {
    const own = createReadSession(() => found({}), { permissions: ['AdministrativeUnit.Read.All'] })
    expect(await findRelated(own, kindOf('administrative-units'), user(1), null)).toEqual({ parts: [] })
    expect(own.asked).toEqual([])
  })

  it('is refused for what is no id, and without the permission to read the kind', async () => {
    const own = createReadSession(() => found({}), { permissions: ['User.Read.All'] })
    expect(await codeOf(findRelated(own, kindOf('users'), '..', null))).toBe('invalidRequest')
    expect(await codeOf(findRelated(own, kindOf('groups'), user(1), null))).toBe('permissionMissing')
    expect(own.asked).toEqual([])
  })

  it('is no object where an answer holds anything else', async () => {
    const odd = [null, 7, {}, { id: 'x', '@odata.type': '#microsoft.graph.new', displayName: 7 }]
    const own = createReadSession(({ path }) => found(path.includes('getUser') ? { value: odd } : { memberOf: odd }), {
      permissions: ['User.Read.All', 'Group.Read.All', 'Application.Read.All'],
    })
    const { parts } = await findRelated(own, kindOf('users'), user(1), null)
    const shown = parts.find(({ relation }) => relation === 'memberOf')
    expect(shown?.objects).toEqual([{ kind: null, id: 'x', displayName: null, appId: null, deletedDateTime: null }])
  })
})
