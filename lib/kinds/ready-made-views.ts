import { application } from './application'
import type { KindSlug } from './vocabulary'
import { user } from './user'

export const readyMadeViewNames = [
  'goneWithin7Days',
  'deletedInLast24Hours',
  'guests',
  'applicationsDeletedByAutomation',
] as const
export type ReadyMadeViewName = (typeof readyMadeViewNames)[number]

/** Views that everybody can open or keep: each as its list and the search parameters of its address. */
export const readyMadeViews: Readonly<
  Record<ReadyMadeViewName, { readonly list: KindSlug | 'all'; readonly query: string }>
> = {
  goneWithin7Days: { list: 'all', query: '?left=7d&sort=oldest' },
  deletedInLast24Hours: { list: 'all', query: '?deleted=24h' },
  guests: { list: user.slug, query: '?userType=guest' },
  applicationsDeletedByAutomation: { list: application.slug, query: '?by=automation' },
}
