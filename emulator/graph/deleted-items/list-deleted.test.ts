import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { binSize, openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const users = '/directory/deletedItems/microsoft.graph.user'
let tenant: TestTenant
let lead: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  lead = await tenant.as('helpdesk-lead')
})

describe('list by type', () => {
  test('"type cast is mandatory": without it 400 Request_UnsupportedQuery', async () => {
    const { status, body } = await lead.get('/directory/deletedItems')
    expect(status).toBe(400)
    expect(body.error?.code).toBe('Request_UnsupportedQuery')
    expect(body.error?.message).toBe(
      'Searches against this resource are not supported. Only specific instances can be queried.',
    )
  })

  test('"segment casing is not significant in practice"', async () => {
    const { status, body } = await lead.get('/Directory/deleteditems/Microsoft.Graph.User')
    expect(status).toBe(200)
    expect(body.value).toHaveLength(100)
  })

  test('the SDKs write the namespace by its alias: graph.user', async () => {
    expect((await lead.get('/directory/deletedItems/graph.user?$top=1')).body.value).toHaveLength(1)
  })

  test('"page default 100, maximum 999", minimum 1', async () => {
    expect((await lead.get(users)).body.value).toHaveLength(100)
    expect((await lead.get(`${users}?$top=999`)).status).toBe(200)
    for (const top of ['0', '1000', '-1', 'x', '1.5']) {
      expect((await lead.get(`${users}?$top=${top}`)).status).toBe(400)
    }
  })

  test('"deletedDateTime is not in the v1.0 default property set of users"', async () => {
    const { body } = await lead.get(`${users}?$top=1`)
    expect(Object.keys(body.value?.[0] ?? {}).sort()).toEqual(
      [
        'businessPhones',
        'displayName',
        'givenName',
        'id',
        'jobTitle',
        'mail',
        'mobilePhone',
        'officeLocation',
        'preferredLanguage',
        'surname',
        'userPrincipalName',
      ].sort(),
    )
  })

  test('administrative units come with deletedDateTime', async () => {
    const admin = await tenant.as('privileged-role-admin')
    const { body } = await admin.get('/directory/deletedItems/microsoft.graph.administrativeUnit')
    expect(body.value).toHaveLength(7)
    expect(body.value?.every(({ deletedDateTime }) => typeof deletedDateTime === 'string')).toBe(true)
  })

  test('$select returns exactly the selected properties', async () => {
    const { body } = await lead.get(`${users}?$top=1&$select=id,deletedDateTime`)
    expect(Object.keys(body.value?.[0] ?? {})).toEqual(['id', 'deletedDateTime'])
    expect(body.value?.[0]?.deletedDateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('$select of an unknown property is 400', async () => {
    const { status, body } = await lead.get(`${users}?$select=id,favouriteColour`)
    expect(status).toBe(400)
    expect(body.error?.message).toContain(
      "Could not find a property named 'favouriteColour' on type 'microsoft.graph.user'",
    )
  })

  test('"directory objects have no $skip", and unknown options are refused', async () => {
    expect((await lead.get(`${users}?$skip=10`)).status).toBe(400)
    expect((await lead.get(`${users}?$apply=x`)).status).toBe(400)
    expect((await lead.get(`${users}?$top=1&$top=2`)).status).toBe(400)
  })

  test('a user is shown with the id without hyphens in front of the UPN, mail stays intact', async () => {
    const { body } = await lead.get(`${users}?$filter=id eq '${trickyId(1)}'`)
    expect(body.value?.[0]).toMatchObject({
      userPrincipalName: 'de1e7ed0000040008000000000000001robin.colleague@contoso.example',
      mail: 'robin.colleague@contoso.example',
    })
  })

  test('an unknown cast is 400', async () => {
    expect((await lead.get('/directory/deletedItems/microsoft.graph.printer')).status).toBe(400)
  })
})

describe('count', () => {
  test('"?$count=true is silently ignored" without ConsistencyLevel', async () => {
    const { status, body } = await lead.get(`${users}?$count=true&$top=1`)
    expect(status).toBe(200)
    expect(body['@odata.count']).toBeUndefined()
  })

  test('"@odata.count comes on the first page only"', async () => {
    const first = await lead.query(`${users}?$count=true&$top=50`)
    expect(first.body['@odata.count']).toBe(binSize(tenant))
    const second = await lead.query(first.body['@odata.nextLink'] ?? '')
    expect(second.status).toBe(200)
    expect(second.body['@odata.count']).toBeUndefined()
  })

  test('@odata.count counts the matches of a filter, however small the page', async () => {
    const filter = "$filter=endswith(mail,'@contoso.example')&$count=true"
    const small = await lead.query(`${users}?${filter}&$top=2`)
    const whole = await lead.query(`${users}?${filter}&$top=999`)
    expect(small.body.value).toHaveLength(2)
    expect(small.body['@odata.count']).toBe(whole.body.value?.length)
    expect(whole.body['@odata.count']).toBe(whole.body.value?.length)
    expect(whole.body['@odata.nextLink']).toBeUndefined()
    expect((await lead.query(`${users}/$count?$filter=endswith(mail,'@contoso.example')`)).body).toBe(
      whole.body['@odata.count'],
    )
  })

  test('/$count answers text/plain with ConsistencyLevel, and 400 "$count is not currently supported." without', async () => {
    const response = await lead.query(`${users}/$count`)
    expect(response.headers.get('content-type')).toBe('text/plain')
    expect(response.body).toBe(binSize(tenant))
    const refused = await lead.get(`${users}/$count`)
    expect(refused.status).toBe(400)
    expect(refused.body.error).toMatchObject({
      code: 'Request_BadRequest',
      message: '$count is not currently supported.',
    })
  })
})

describe('paging', () => {
  test('"follow @odata.nextLink verbatim until absent": every object once, in order', async () => {
    const seen: string[] = []
    let next: string | undefined =
      `${users}?$select=id,deletedDateTime&$orderby=deletedDateTime desc&$count=true&$top=70`
    while (next !== undefined) {
      const { body } = await lead.query(next)
      seen.push(...(body.value ?? []).map(({ id, deletedDateTime }) => `${String(deletedDateTime)} ${String(id)}`))
      next = body['@odata.nextLink']
    }
    expect(seen).toHaveLength(binSize(tenant))
    expect(new Set(seen).size).toBe(binSize(tenant))
    expect(seen).toEqual([...seen].sort().reverse())
  })

  test('headers are not carried by nextLink: without ConsistencyLevel the next page is refused', async () => {
    const first = await lead.query(`${users}?$orderby=deletedDateTime desc&$count=true&$top=10`)
    expect((await lead.get(first.body['@odata.nextLink'] ?? '')).status).toBe(400)
  })

  test('the order stays stable while objects come and go', async () => {
    const path = `${users}?$select=id&$orderby=deletedDateTime desc&$count=true&$top=10`
    const first = await lead.query(path)
    const expected = (await lead.query(`${users}?$select=id&$orderby=deletedDateTime desc&$count=true&$top=20`)).body
      .value
    const restoredId = String(first.body.value?.[9]?.id)
    await lead.post(`/directory/deletedItems/${restoredId}/restore`)
    await lead.delete('/users/acc00000-0000-4000-8000-000000000013')
    const second = await lead.query(first.body['@odata.nextLink'] ?? '')
    expect(second.body.value).toEqual(expected?.slice(10))
  })

  test('next links expire by switch', async () => {
    tenant.emulator.switches.set('pageTokenSeconds', '60')
    const next = (await lead.get(`${users}?$top=10`)).body['@odata.nextLink'] ?? ''
    expect((await lead.get(next)).status).toBe(200)
    tenant.emulator.clock.advance(61)
    expect((await lead.get(next)).body.error?.code).toBe('Directory_ExpiredPageToken')
  })

  test('a token of another query, or a made-up one, is refused', async () => {
    const first = await lead.query(`${users}?$orderby=deletedDateTime desc&$count=true&$top=10`)
    const token = new URL(first.body['@odata.nextLink'] ?? '').searchParams.get('$skiptoken') ?? ''
    expect((await lead.get(`${users}?$skiptoken=${token}`)).status).toBe(400)
    expect((await lead.get(`${users}?$skiptoken=abc`)).body.error?.code).toBe('Directory_ExpiredPageToken')
  })
})
