import type { CountedLeft } from '@/lib/contract/outlook'
import type { ChartGroupName } from '@/lib/kinds/chart-groups'

const soon: Record<CountedLeft, { title: string; none: string }> = {
  '3d': { title: 'Gone within 3 days', none: 'Nothing goes that soon' },
  '7d': { title: 'Gone within 7 days', none: 'Nothing goes that soon' },
  'by-hand': { title: 'Stay until deleted by hand', none: 'Everything goes by itself' },
}

const groups: Record<ChartGroupName, string> = {
  users: 'Users',
  groups: 'Groups',
  applications: 'Applications and service principals',
  others: 'Other kinds',
}

export const overviewMessages = {
  title: 'Overview',
  all: '{count, plural, one {# deleted object} other {# deleted objects}}',
  allIn: '{count, plural, one {# deleted object} other {# deleted objects}} in {tenant}',
  readAt: 'Read <when></when>',
  refresh: 'Refresh',
  reading: 'Reading',
  unread:
    '{count, plural, one {# kind} other {# kinds}} of {all, number} could not be read. The numbers here leave them out.',
  partly: 'From {read, number} of {all, number} kinds',
  awaited: '{count, plural, one {# kind is} other {# kinds are}} still being read',
  notRead: 'Not read',
  noneRead: 'None in what could be read',
  soon,
  ofKind: '{count, number} {kind}',
  moreObjects: '{count, number} more',
  byKind: 'By kind',
  nothing: 'Nothing is deleted in what could be read.',
  moreKinds:
    '{kinds, plural, one {# more kind} other {# more kinds}}, {count, plural, one {# object} other {# objects}}',
  days: {
    title: 'What goes for good in the coming 30 days',
    hint: 'Choose a bar to see its objects',
    asTable: 'Show as a table',
    asChart: 'Show as a chart',
    none: 'Nothing goes for good in the coming 30 days.',
    day: 'Day',
    today: 'Today',
    all: 'All',
    groups,
    bar: '{day}: {count, plural, one {# object} other {# objects}} ({parts})',
    part: '{group}: {count, number}',
  },
  quota: {
    title: 'Directory quota',
    used: '<number></number> of {total, number} objects used',
    live: 'about {count, number} live',
    deleted: '{count, number} deleted',
    atLeast: 'at least {count, number} deleted',
    advice:
      'Deleted objects count in full, devices a quarter. Deleting permanently frees three quarters at once, the rest after 30 days.',
  },
}
