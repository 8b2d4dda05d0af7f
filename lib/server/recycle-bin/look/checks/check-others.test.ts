import { describe, expect, it } from 'vitest'
import { listed, lookAt } from '../../../testing/look-rig'
import { refused } from '../../../testing/read-session'

const binOf = (cast: string) => `/directory/deletedItems/microsoft.graph.${cast}`

describe('the look for other deleted objects with the same values', () => {
  it('finds a user with the sign-in name that the person knew, and not itself or one whose name only ends alike', async () => {
    const items = [
      { id: 'a', userPrincipalName: 'aann@contoso.example' },
      {
        id: 'b',
        displayName: 'Ann',
        userPrincipalName: 'bAnn@contoso.example',
        deletedDateTime: '2025-12-01T00:00:00Z',
      },
      { id: 'c', userPrincipalName: 'cjoann@contoso.example' },
    ]
    const { of, asked } = await lookAt(
      'users',
      { userPrincipalName: 'aann@contoso.example' },
      { routes: { [binOf('user')]: listed(items) } },
    )
    expect(of('deletedHolders')).toMatchObject({
      verdict: 'note',
      taken: [{ value: 'ann@contoso.example', holder: { id: 'b', deletedDateTime: '2025-12-01T00:00:00Z' } }],
    })
    expect(asked.find(({ path }) => path === binOf('user'))).toMatchObject({
      query: { $filter: "endswith(userPrincipalName,'ann@contoso.example')", $count: 'true' },
      consistency: 'eventual',
    })
  })

  it.each([
    ['groups', 'group', { mailNickname: 'hall' }],
    ['applications', 'application', { uniqueName: 'hr' }],
    ['applications', 'application', { identifierUris: ['api://hr', 'api://other'] }],
    ['service-principals', 'servicePrincipal', { appId: 'app' }],
    ['agent-blueprint-principals', 'agentIdentityBlueprintPrincipal', { appId: 'app' }],
  ] as const)('finds others among %s (%s) by %j', async (slug, cast, properties) => {
    const { of } = await lookAt(slug, properties, { routes: { [binOf(cast)]: listed([{ id: 'b', ...properties }]) } })
    expect(of('deletedHolders')).toMatchObject({ verdict: 'note', taken: [{ holder: { kind: slug, id: 'b' } }] })
    expect((await lookAt(slug, properties)).of('deletedHolders')).toBeUndefined()
  })

  it('says nothing where Graph does not take the filter, and that it is not known where it refuses', async () => {
    const lookWith = (status: number) =>
      lookAt(
        'groups',
        { mailNickname: 'hall' },
        { routes: { [binOf('group')]: refused(status, { code: 'forbidden' }) } },
      )
    expect((await lookWith(400)).of('deletedHolders')).toBeUndefined()
    expect((await lookWith(403)).of('deletedHolders')).toMatchObject({ verdict: 'unread' })
  })
})

describe('the look for live namesakes', () => {
  it('names each with what it is known by, as a note', async () => {
    const live = [
      { id: 'b', displayName: "Ann O'Hara", userPrincipalName: 'ann2@contoso.example', userType: 'Member' },
      {
        id: 'c',
        displayName: "Ann O'Hara",
        userPrincipalName: 'x#EXT#@c.example',
        mail: 'ann@x.example',
        userType: 'Guest',
      },
    ]
    const { of } = await lookAt(
      'users',
      { displayName: "Ann O'Hara" },
      { routes: { '/users': listed(live, "displayName eq 'Ann O''Hara'") } },
    )
    expect(of('namesakes')).toMatchObject({
      verdict: 'note',
      taken: [
        { holder: { id: 'b', identifier: 'ann2@contoso.example' } },
        { holder: { id: 'c', identifier: 'ann@x.example' } },
      ],
    })
  })

  it('is silent where nobody has the name', async () => {
    expect((await lookAt('groups', { displayName: 'Town Hall' })).of('namesakes')).toBeUndefined()
    expect((await lookAt('groups', { displayName: null })).of('namesakes')).toBeUndefined()
  })
})
