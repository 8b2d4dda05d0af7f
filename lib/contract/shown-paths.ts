import { kindSlugs } from '@/lib/kinds/vocabulary'
import { isObjectId } from './object-id'
import { pagePaths, redirectPath } from './paths'

/** What `public/` holds. */
export const publicFiles = ['/favicon.ico', '/icon.svg', '/problem.css', '/robots.txt'] as const

const fixedPaths: readonly string[] = [
  '/',
  '/all',
  pagePaths.overview(),
  pagePaths.access(),
  pagePaths.savedViews(),
  pagePaths.incidents(),
  pagePaths.activity(),
  redirectPath,
  ...publicFiles,
]

/** Whether something is shown at a path. Next takes any word for a kind, and answers 200 before the page can say otherwise. */
export function isShownPath(path: string): boolean {
  const [, kind, id, ...more] = path.split('/')
  const isOfKind = kindSlugs.some((slug) => slug === kind)
  const isOne =
    id !== undefined && [pagePaths.incidents(), pagePaths.activity()].some((all) => all === `/${kind ?? ''}`)
  const hasOwnPages = isOfKind || isOne
  return (
    fixedPaths.includes(path) ||
    (hasOwnPages && more.length === 0 && (id === undefined || isObjectId(decodeURIComponent(id))))
  )
}

/** The address of a page of ours without its origin, or null where a text is none. */
export function shownAddress(text: string): string | null {
  const here = 'https://here.invalid'
  if (!URL.canParse(text, here)) return null
  const { origin, pathname, search } = new URL(text, here)
  return origin === here && isShownPath(pathname) ? pathname + search : null
}
