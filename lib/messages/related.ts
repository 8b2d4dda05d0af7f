import type { Relation } from '@/lib/kinds/related'

/** Headings of what belongs to a deleted object. */
const relations: Record<Relation, string> = {
  counterpart: 'Live, and belongs to it',
  holders: 'Live, and has a name or address of it',
  owned: 'Deleted too, and owned by it',
  members: 'Members that it keeps',
  owners: 'Owners that it keeps',
  memberOf: 'What it is a member of',
}

export const relatedMessages = {
  title: 'Related objects',
  reading: 'Asking Microsoft Graph what belongs to it …',
  none: 'Microsoft Graph shows nothing else that belongs to it.',
  relations,
  sameIncident: 'Deleted in the same incident',
  holds: 'has {values}',
  unread: 'Could not be read: {title} {advice}',
  cut: 'There may be more: Microsoft Graph shows {count, number} at most.',
  partial: 'Not every place could be asked, so there may be more.',
  hidden: 'An object whose name this app may not read',
  deleted: 'deleted',
}
