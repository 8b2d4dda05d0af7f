import { describe, expect, it } from 'vitest'
import { redirectPath } from '@/lib/contract/paths'
import nextConfig from '@/next.config'
import { config } from '@/proxy'

const covers = (source: string, path: string) => new RegExp(`^${source}$`).test(path)

describe('the proxy', () => {
  const isCovered = (path: string) => config.matcher.some((source) => covers(source, path))

  it.each([
    '/',
    '/users',
    redirectPath,
    '/api/me',
    '/_next/staticfoo',
    '/_next/static',
    '/_next/image',
    '/_next/imagefoo',
  ])('sets its headers for %s', (path) => expect(isCovered(path)).toBe(true))

  it('leaves built assets alone', () => {
    expect(isCovered('/_next/static/chunks/a.js')).toBe(false)
  })
})

describe('every answer', () => {
  async function headersOf(path: string): Promise<readonly string[]> {
    const rules = (await nextConfig.headers?.()) ?? []
    return rules
      .filter(({ source }) => covers(source, path))
      .flatMap(({ headers }) => headers.map(({ key, value }) => `${key}: ${value}`))
  }

  it.each(['/', '/users', '/_next/static/chunks/a.js', '/_next/staticfoo', `${redirectPath}/x`, '/auth/redirected'])(
    'is of one type and is not framed: %s',
    async (path) => expect(await headersOf(path)).toEqual(['X-Content-Type-Options: nosniff', 'X-Frame-Options: DENY']),
  )

  it('may be framed on the redirect page, where the proxy says by whom', async () => {
    expect(await headersOf(redirectPath)).toEqual(['X-Content-Type-Options: nosniff'])
  })
})
