import { application } from './application'
import { group } from './group'
import { kinds } from '.'
import { servicePrincipal } from './service-principal'
import { user } from './user'
import type { KindSlug } from './vocabulary'

/** What a chart of all kinds tells apart: more colours than this say nothing. */
export const chartGroupNames = ['users', 'groups', 'applications', 'others'] as const
export type ChartGroupName = (typeof chartGroupNames)[number]

const named: Readonly<Record<Exclude<ChartGroupName, 'others'>, readonly KindSlug[]>> = {
  users: [user.slug],
  groups: [group.slug],
  applications: [application.slug, servicePrincipal.slug],
}

/** The kinds of each group; every kind is in one. */
export const chartGroups: Readonly<Record<ChartGroupName, readonly KindSlug[]>> = {
  ...named,
  others: kinds.map(({ slug }) => slug).filter((slug) => !Object.values(named).flat().includes(slug)),
}
