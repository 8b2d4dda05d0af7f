import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { findCompanions } from './find-companions'

const applications = kindOf('applications')
const servicePrincipals = kindOf('service-principals')
const permissions = ['Application.Read.All']
const many = (count: number) => Array.from({ length: count }, (_, index) => `app-${index}`)

describe('findCompanions', () => {
  it('finds deleted service principals of applications by the value both carry', async () => {
    const session = createReadSession(() => found({ value: [{ id: 'sp', appId: 'app', displayName: 'HR' }] }), {
      permissions,
    })
    const { companions, failure } = await findCompanions(session, applications, ['app'])
    expect(failure).toBeUndefined()
    expect(companions).toMatchObject([{ kind: 'service-principals', id: 'sp', properties: { appId: 'app' } }])
    expect(session.asked).toMatchObject([
      {
        api: 'v1.0',
        path: '/directory/deletedItems/microsoft.graph.servicePrincipal',
        query: { $filter: "appId eq 'app'", $count: 'true' },
        consistency: 'eventual',
      },
    ])
  })

  it('finds the application that a service principal needs', async () => {
    const session = createReadSession(() => found({ value: [{ id: 'a' }] }), { permissions })
    expect((await findCompanions(session, servicePrincipals, ['app'])).companions).toMatchObject([
      { kind: 'applications', id: 'a' },
    ])
  })

  it('lets no value end its own text', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions })
    await findCompanions(session, applications, ["x' or id ne 'y"])
    expect(session.asked[0]?.query?.$filter).toBe("appId eq 'x'' or id ne ''y'")
  })

  it('looks for 15 values in one request, and for more not at all', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions })
    await findCompanions(session, applications, many(15))
    expect(session.asked[0]?.query?.$filter?.split(' or ')).toHaveLength(15)
    expect(await codeOf(findCompanions(session, applications, many(16)))).toBe('invalidRequest')
    expect(session.asked).toHaveLength(1)
  })

  it.each([
    ['values', applications, []],
    ['companion of the kind', kindOf('users'), ['a']],
  ])('asks nothing where there is no %s', async (_, kind, values) => {
    const session = createReadSession(() => found({ value: [] }), { permissions })
    expect(await findCompanions(session, kind, values)).toEqual({ companions: [] })
    expect(session.asked).toEqual([])
  })

  it('says which permission is missing, and asks nothing', async () => {
    const session = createReadSession(() => found({ value: [] }), { permissions: ['User.Read.All'] })
    expect(await findCompanions(session, applications, ['a'])).toEqual({
      companions: [],
      failure: { code: 'permissionMissing', permission: 'Application.Read.All' },
    })
    expect(session.asked).toEqual([])
  })

  it.each([
    [403, 'forbidden', 'roleMissing'],
    [503, 'unavailable', 'unavailable'],
  ] as const)('says why Graph answered %i, rather than that there are none', async (status, code, explained) => {
    const roleTemplateIds = [roles.reportsReader.templateId]
    const session = createReadSession(() => refused(status, { code }), { permissions, roleTemplateIds })
    expect(await findCompanions(session, applications, ['a'])).toEqual({ companions: [], failure: { code: explained } })
  })
})
