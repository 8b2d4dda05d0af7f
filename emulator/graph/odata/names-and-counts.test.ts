import { beforeAll, describe, expect, test } from 'vitest'
import { openTestTenant, type GraphClient } from '../../test-tenant'

const deletedUsers = '/directory/deletedItems/microsoft.graph.user'
let admin: GraphClient

beforeAll(async () => {
  admin = await (await openTestTenant()).as('global-admin')
})

describe('names are read in any case, and answered as Graph spells them', () => {
  test('in $select, $filter, $orderby, $expand and $search', async () => {
    const { body } = await admin.query(
      `${deletedUsers}?$count=true&$top=1&$orderby=DISPLAYNAME DESC&$select=DisplayName,USERPRINCIPALNAME&$filter=UserPrincipalName NE 'a'`,
    )
    expect(body.value?.map((user) => Object.keys(user))).toEqual([['displayName', 'userPrincipalName']])
    const found = await admin.query(`${deletedUsers}?$search=%22DISPLAYNAME:robin%22&$select=ID`)
    expect(found.body.value).toEqual([{ id: 'de1e7ed0-0000-4000-8000-000000000001' }])
    const expanded = await admin.get(`${deletedUsers}?$top=1&$expand=MEMBEROF($select=ID)&$select=id`)
    expect(Object.keys(expanded.body.value?.[0] ?? {})).toEqual(['id', 'memberOf'])
  })

  test('without their dollar in beta: "the $ prefix is optional"', async () => {
    const { body } = await admin.get(`/beta${deletedUsers}?select=id&top=2&filter=startswith(displayName,'a')`)
    expect(body.value?.map((user) => Object.keys(user))).toEqual([['id'], ['id']])
    const { body: next } = await admin.get(String(body['@odata.nextLink']))
    expect(next.value).not.toEqual(body.value)
  })

  test('keys stand in brackets too', async () => {
    const id = 'de1e7ed0-0000-4000-8000-000000000001'
    expect((await admin.get(`/directory/deletedItems('${id}')`)).body.id).toBe(id)
    expect((await admin.get("/applications(uniqueName='stock-service')")).status).toBe(200)
    expect((await admin.get("/applications(uniqueName='nothing')")).body.error?.code).toBe('Request_ResourceNotFound')
  })
})

test('$count in a filter counts what collections and relationships hold', async () => {
  const countOf = async (path: string, filter: string) => {
    const { body } = await admin.query(`${path}?$filter=${filter}&$count=true&$top=1`)
    return Number(body['@odata.count'])
  }
  for (const [path, collection] of [
    [deletedUsers, 'assignedLicenses'],
    [deletedUsers, 'ownedObjects'],
    ['/directory/deletedItems/microsoft.graph.group', 'owners'],
    ['/applications', 'extensionProperties'],
  ] as const) {
    const [none, some] = [
      await countOf(path, `${collection}/$count eq 0`),
      await countOf(path, `${collection}/$count ne 0`),
    ]
    const { body } = await admin.query(`${path}?$count=true&$top=1`)
    expect(some).toBeGreaterThan(0)
    expect(none + some).toBe(body['@odata.count'])
  }
  expect(await countOf(deletedUsers, 'not(assignedLicenses/$count eq 0)')).toBe(
    await countOf(deletedUsers, 'assignedLicenses/$count ne 0'),
  )
})
