import { kindSlugs, type KindSlug } from '@/lib/kinds/vocabulary'
import type { ConfirmedActName } from './confirmed-acts'
import type { OutlookPart } from './outlook'
import { firstPage, serializeView, type ListView, type Paging, type View } from './view'

/** The list to try where nothing is known of what the person may read. */
export const startList = kindSlugs[0]

/** A list of one kind, or of all. */
export type ListName = KindSlug | 'all'

/** Addresses of pages. */
export const pagePaths = {
  /** Leads on to the view that the person starts with, or to the overview. */
  start: () => '/' as const,
  list: (list: ListName, view: Partial<View> = {}) => `/${list}${serializeView(view)}` as const,
  object: (kind: KindSlug, id: string) => `/${kind}/${id}` as const,
  access: () => '/what-can-i-do' as const,
  savedViews: () => '/saved-views' as const,
  incidents: () => '/incidents' as const,
  incident: (id: string) => `/incidents/${id}` as const,
  overview: () => '/overview' as const,
  activity: () => '/activity' as const,
  run: (id: string) => `/activity/${id}` as const,
}

export const apiPrefix = '/api/'

/** Addresses of the route handlers; the answers stand in `objects.ts` and `person.ts`. */
export const apiPaths = {
  me: () => '/api/me',
  counts: (kinds: readonly KindSlug[]) =>
    `/api/counts?${new URLSearchParams(kinds.map((kind) => ['of', kind])).toString()}`,
  overview: (asked: { kinds: readonly KindSlug[]; parts: readonly OutlookPart[]; days: readonly string[] }) =>
    `/api/overview?${new URLSearchParams([
      ...asked.kinds.map((kind) => ['of', kind]),
      ...asked.parts.map((part) => ['part', part]),
      ...asked.days.map((day) => ['day', day]),
    ]).toString()}`,
  quota: () => '/api/quota',
  list: (list: ListName, view: ListView, { cursor, size }: Paging) => {
    const address = new URLSearchParams(serializeView(view))
    if (size !== firstPage) address.set('size', String(size))
    if (cursor) address.set('cursor', cursor)
    const query = address.toString()
    return `/api/objects/${list}${query && `?${query}`}`
  },
  object: (kind: KindSlug, id: string) => `/api/objects/${kind}/${id}`,
  everything: (kind: KindSlug, id: string) => `/api/objects/${kind}/${id}/everything`,
  history: (kind: KindSlug, id: string) => `/api/objects/${kind}/${id}/history`,
  related: (kind: KindSlug, id: string, value: string | null) =>
    `/api/objects/${kind}/${id}/related${value === null ? '' : `?${new URLSearchParams({ value }).toString()}`}`,
  findings: (kind: KindSlug, id: string) => `/api/objects/${kind}/${id}/findings`,
  findingsOfSeveral: (kind: KindSlug, act: ConfirmedActName, ids: readonly string[]) =>
    `/api/findings/${kind}?${new URLSearchParams([['act', act], ...ids.map((id) => ['of', id])]).toString()}`,
  companions: (kind: KindSlug, values: readonly string[]) =>
    `/api/companions/${kind}?${new URLSearchParams(values.map((value) => ['of', value])).toString()}`,
  holdings: (kind: KindSlug, ids: readonly string[]) =>
    `/api/holdings/${kind}?${new URLSearchParams(ids.map((id) => ['of', id])).toString()}`,
  restored: (kind: KindSlug, ids: readonly string[]) =>
    `/api/restored/${kind}?${new URLSearchParams(ids.map((id) => ['of', id])).toString()}`,
  deleters: (objects: readonly { kind: KindSlug; id: string; deletedDateTime: string }[]) =>
    `/api/deleters?${new URLSearchParams(objects.map(({ kind, id, deletedDateTime }) => ['of', `${kind}/${id}/${deletedDateTime}`])).toString()}`,
  incidents: () => '/api/incidents',
  incident: (id: string) => `/api/incidents/${id}`,
  incidentState: (id: string) => `/api/incidents/${id}/state`,
  domains: () => '/api/domains',
  signInNameChecks: (signInNames: readonly string[]) =>
    `/api/sign-in-names?${new URLSearchParams(signInNames.map((name) => ['of', name])).toString()}`,
  extensions: (kind: KindSlug) => `/api/extensions/${kind}`,
  signInNameCheck: (signInName: string) => `/api/sign-in-names/${encodeURIComponent(signInName)}`,
}

/** Where Entra sends the browser back to; registered as the SPA redirect URI. */
export const redirectPath = '/auth/redirect'
