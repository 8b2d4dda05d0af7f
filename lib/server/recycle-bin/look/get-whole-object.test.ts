import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import { everyPropertyOf } from '@/lib/kinds/further-properties/further-properties'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { codeOf, createReadSession, everyPermission, found, notFound, refused } from '../../testing/read-session'
import { getWholeObject } from './get-whole-object'

const users = kindOf('users')
const path = '/directory/deletedItems/a/microsoft.graph.user'
const values = { id: 'a', displayName: 'Ann', onPremisesImmutableId: 'anchor', mail: null }
const beta = { ...values, '@odata.context': 'beta', extension_0f_costCentre: '17', newInBeta: 1, mail: 'beta' }
const graphRefused = { status: 400, body: { error: { code: 'BadRequest', message: 'No.' } } }

type Inner = { readonly id: string; readonly url: string }
type InnerAnswer = { readonly status: number; readonly body: unknown }

/** Graph with one object: what single requests get by version, and what each selection in a batch gets. */
function graphWith(
  single: { readonly beta?: GraphAnswer; readonly stable?: GraphAnswer },
  selection: (names: readonly string[]) => InnerAnswer = () => ({ status: 200, body: {} }),
) {
  return ({ path: asked, api, body, query }: GraphRequest): GraphAnswer => {
    if (asked === '/$batch') {
      const { requests } = body as unknown as { requests: readonly Inner[] }
      const namesIn = ({ url }: Inner) => decodeURIComponent(url.split('$select=')[1] ?? '').split(',')
      return found({ responses: requests.map((one) => ({ id: one.id, headers: {}, ...selection(namesIn(one)) })) })
    }
    if (asked !== path) return notFound
    if (query === undefined) return (api === 'beta' ? single.beta : null) ?? found(beta)
    return single.stable ?? found(values)
  }
}

const sessionWith = (...graph: Parameters<typeof graphWith>) =>
  createReadSession(graphWith(...graph), { permissions: everyPermission })

describe('everything of a deleted object', () => {
  it('is what both versions of Graph tell, under its own names; what v1.0 says counts', async () => {
    const { properties, unread, unnamed } = await getWholeObject(sessionWith({}), users, 'a')
    expect(properties).toMatchObject({ ...values, extension_0f_costCentre: '17', newInBeta: 1, mail: null })
    expect(properties).not.toHaveProperty('@odata.context')
    expect({ unread, unnamed }).toEqual({ unread: [], unnamed: undefined })
  })

  it('takes three requests', async () => {
    const session = sessionWith({})
    await getWholeObject(session, users, 'a')
    expect(session.asked).toHaveLength(3)
  })

  it('selects every property that documents name, and those apart that can fail the rest', async () => {
    const apart: string[] = []
    const session = sessionWith({}, (names) => {
      apart.push(...names)
      return { status: 200, body: {} }
    })
    await getWholeObject(session, users, 'a')
    const together = session.asked.find(({ query }) => query?.$select !== undefined)?.query?.$select?.split(',') ?? []
    expect([...together, ...apart].sort()).toEqual(
      everyPropertyOf(users)
        .map(({ name }) => name)
        .sort(),
    )
    expect(together).not.toContain('signInActivity')
    expect(apart).toContain('signInActivity')
  })

  it('has the rest where one of those is refused, and names what could not be read, with the reason', async () => {
    const session = sessionWith({}, (names) =>
      names.some((name) => ['skills', 'signInActivity'].includes(name))
        ? graphRefused
        : { status: 200, body: Object.fromEntries(names.map((name) => [name, `my ${name}`])) },
    )
    const { properties, unread } = await getWholeObject(session, users, 'a')
    expect(properties).toMatchObject({ ...values, schools: 'my schools', mailboxSettings: 'my mailboxSettings' })
    expect(unread).toMatchObject([
      { names: ['signInActivity', 'skills'], failure: { code: 'graphRefused', said: 'No.' } },
    ])
  })

  it('has what beta told where v1.0 refuses the selection, and asks for the rest in parts', async () => {
    const refusedStable = refused(400, { code: 'graphRefused' })
    const session = sessionWith({ stable: refusedStable }, (names) =>
      names.includes('theme') || names.includes('city')
        ? graphRefused
        : { status: 200, body: Object.fromEntries(names.map((name) => [name, `my ${name}`])) },
    )
    const { properties, unread } = await getWholeObject(session, users, 'a')
    expect(properties).toMatchObject({ onPremisesImmutableId: 'anchor', country: 'my country', mail: 'beta' })
    expect(unread).toMatchObject([{ names: ['city'], failure: { code: 'graphRefused' } }])
  })

  it('says that unnamed properties are lacking where beta does not answer', async () => {
    const session = sessionWith({ beta: refused(503, { code: 'unavailable' }) })
    const { properties, unnamed } = await getWholeObject(session, users, 'a')
    expect(properties).toMatchObject(values)
    expect(unnamed).toEqual({ code: 'unavailable' })
  })

  it('is a failure when nothing of it can be read', async () => {
    const both = (answer: GraphAnswer) => sessionWith({ beta: answer, stable: answer })
    expect(await codeOf(getWholeObject(both(refused(503, { code: 'unavailable' })), users, 'a'))).toBe('unavailable')
    expect(await codeOf(getWholeObject(both(notFound), users, 'a'))).toBe('alreadyGone')
    expect(await codeOf(getWholeObject(both(found({ id: 'a' })), users, 'a'))).toBe('permissionMissing')
  })

  it('asks for a stronger sign-in where Graph wants one', async () => {
    const session = sessionWith({ stable: refused(401, { code: 'stepUp', claims: 'x' }) })
    expect(await codeOf(getWholeObject(session, users, 'a'))).toBe('stepUp')
  })

  it('of a bin that takes no selection is its plain answer', async () => {
    const session = createReadSession(() => found({ id: 'a', '@odata.type': 'x', ipRanges: [], more: true }), {
      permissions: everyPermission,
    })
    const { properties } = await getWholeObject(session, kindOf('named-locations'), 'a')
    expect(properties).toEqual({ id: 'a', '@odata.type': 'x', ipRanges: [], more: true })
    expect(session.asked.map(({ query }) => query)).toEqual([undefined])
  })

  it.each(['..', 'a/b', ''])('lets no id become a path: %j', async (id) => {
    const session = sessionWith({})
    expect(await codeOf(getWholeObject(session, users, id))).toBe('invalidRequest')
    expect(session.asked).toEqual([])
  })

  it('does not ask without the permission', async () => {
    const session = createReadSession(() => found({}), { permissions: [] })
    expect(await codeOf(getWholeObject(session, users, 'a'))).toBe('permissionMissing')
    expect(session.asked).toEqual([])
  })
})
