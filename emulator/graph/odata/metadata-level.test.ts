import { beforeAll, describe, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient } from '../../test-tenant'

const deletedUsers = '/directory/deletedItems/microsoft.graph.user'
const item = `/directory/deletedItems/${trickyId(1)}?$select=id`
let lead: GraphClient

beforeAll(async () => {
  lead = await (await openTestTenant()).as('helpdesk-lead')
})

const accepting = (level: string) => ({ headers: { Accept: `application/json;odata.metadata=${level}` } })

describe('"OData JSON Format Version 4.0": how much metadata an answer holds', () => {
  test('none: nothing but the next link and the count', async () => {
    const { headers, body } = await lead.get(`${deletedUsers}?$top=2&$count=true&$select=id`, {
      headers: { ...accepting('none').headers, ConsistencyLevel: 'eventual' },
    })
    expect(Object.keys(body).sort()).toEqual(['@odata.count', '@odata.nextLink', 'value'])
    expect(headers.get('content-type')).toBe(
      'application/json;odata.metadata=none;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    )
    expect((await lead.get(item, accepting('none'))).body).toEqual({ id: trickyId(1) })
  })

  test('minimal, also where nothing is asked for: the context, and types that it does not tell', async () => {
    for (const options of [accepting('minimal'), {}]) {
      const { headers, body } = await lead.get(item, options)
      expect(Object.keys(body)).toEqual(['@odata.context', '@odata.type', 'id'])
      expect(headers.get('content-type')).toContain('odata.metadata=minimal')
    }
  })

  test('full: types and links besides', async () => {
    const { body } = await lead.get(`${deletedUsers}?$top=1&$select=id,deletedDateTime`, accepting('full'))
    expect(body.value?.[0]).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      '@odata.id': expect.stringContaining('/Microsoft.DirectoryServices.User') as unknown,
      '@odata.editLink': expect.any(String) as unknown,
      'deletedDateTime@odata.type': '#DateTimeOffset',
    })
  })

  test('$format wins over Accept', async () => {
    const format = encodeURIComponent('application/json;odata.metadata=none')
    expect((await lead.get(`${item}&$format=${format}`, accepting('full'))).body).toEqual({ id: trickyId(1) })
  })

  test('each request of a batch has its own', async () => {
    const request = (id: string, level: string) => ({ id, method: 'GET', url: item, ...accepting(level) })
    const { body } = await lead.post('/$batch', { body: { requests: [request('a', 'none'), request('b', 'minimal')] } })
    const bodyOf = (id: string) => body.responses?.find((response) => response.id === id)?.body
    expect(bodyOf('a')).toEqual({ id: trickyId(1) })
    expect(bodyOf('b')).toHaveProperty(['@odata.context'])
  })
})

describe('headers', () => {
  test('every answer says which OData it is, and where it was served', async () => {
    for (const path of [item, '/directory/deletedItems/nothing', `${deletedUsers}?$top=1000`]) {
      const { headers } = await lead.get(path, { headers: { 'client-request-id': 'mine' } })
      expect(headers.get('odata-version')).toBe('4.0')
      expect(JSON.parse(headers.get('x-ms-ags-diagnostic') ?? '')).toHaveProperty(['ServerInfo', 'DataCenter'])
      expect(headers.get('client-request-id')).toBe('mine')
      expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(Date.parse(headers.get('date') ?? '')).not.toBeNaN()
    }
  })

  test('an answer inside a batch too, right or wrong', async () => {
    const requests = [item, '/directory/deletedItems/nothing'].map((url, at) => ({
      id: String(at),
      method: 'GET',
      url,
    }))
    const { body } = await lead.post('/$batch', { body: { requests } })
    expect(body.responses?.map(({ headers }) => headers['OData-Version'])).toEqual(['4.0', '4.0'])
    expect(body.responses?.[0]?.headers['Content-Type']).toContain('odata.metadata=minimal')
  })
})

test('selecting for a list what single users alone show is 501 Not Implemented [user-list]', async () => {
  expect((await lead.get('/users?$select=aboutMe')).status).toBe(501)
})
