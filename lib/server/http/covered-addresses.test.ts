import { describe, expect, it } from 'vitest'
import { redirectPath } from '@/lib/contract/paths'
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
