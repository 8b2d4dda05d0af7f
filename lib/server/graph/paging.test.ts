import { describe, expect, it } from 'vitest'
import { parseCollection, requestOfNextLink } from './paging'

const base = 'https://graph.microsoft.com'

describe('next links', () => {
  it('are followed word for word, with the consistency level that Graph leaves out', () => {
    const rest = "/directory/deletedItems/microsoft.graph.user?$skiptoken=X%2744'&$top=1"
    expect(requestOfNextLink(`${base}/v1.0${rest}`, base, 'v1.0')).toEqual({
      api: 'v1.0',
      path: rest,
      consistency: 'eventual',
    })
  })

  it.each([
    'https://evil.example/v1.0/users',
    'https://graph.microsoft.com.evil.example/v1.0/users',
    'https://graph.microsoft.com@evil.example/v1.0/users',
    'http://graph.microsoft.com/v1.0/users',
    'https://graph.microsoft.com:444/v1.0/users',
    'https://graph.microsoft.com/beta/users',
    'https://graph.microsoft.com/v1.0/../beta/users',
    'https://graph.microsoft.com/v1.0x/users',
    '/v1.0/users',
    '',
  ])('are not followed to %j', (link) => {
    expect(() => requestOfNextLink(link, base, 'v1.0')).toThrow('unexpected')
  })
})

describe('parseCollection', () => {
  it('takes an empty page with a next link for what it is', () => {
    expect(parseCollection({ value: [], '@odata.nextLink': 'next' })).toEqual({
      items: [],
      isMixed: false,
      count: null,
      nextLink: 'next',
    })
  })

  it.each([null, 'text', {}, { value: 1 }])('refuses %j', (body) => {
    expect(() => parseCollection(body)).toThrow('unreadable')
  })
})
