import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { pagePaths } from './paths'
import { isShownPath, publicFiles } from './shown-paths'

const id = 'de1e7ed0-0000-4000-8000-000000000001'

describe('a path', () => {
  it.each([
    '/',
    pagePaths.access(),
    pagePaths.savedViews(),
    pagePaths.list('all'),
    ...kindSlugs.flatMap((slug) => [pagePaths.list(slug), pagePaths.object(slug, id)]),
    '/auth/redirect',
  ])('of a page is shown: %s', (path) => expect(isShownPath(path)).toBe(true))

  it.each([
    '/.env',
    '/api',
    '/API/ME',
    '/constructor',
    '/users/',
    `/all/${id}`,
    '/users/a%20b',
    '/users/..',
    `/users/${id}/x`,
  ])('of nothing is not: %s', (path) => expect(isShownPath(path)).toBe(false))

  it('of every file in public/ is shown', () => {
    expect(
      readdirSync('public')
        .map((name) => `/${name}`)
        .sort(),
    ).toEqual([...publicFiles].sort())
  })
})
