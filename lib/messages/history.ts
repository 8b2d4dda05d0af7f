import type { ActivityType } from '@/lib/contract/object-history'

/** What became of the object, above Microsoft's own name of the activity. Changes and others go by that name alone. */
const types: Record<Exclude<ActivityType, 'changed' | 'other'>, string> = {
  created: 'Created',
  deleted: 'Deleted',
  restored: 'Restored',
  permanentlyDeleted: 'Deleted permanently',
}

export const historyMessages = {
  reading: 'Reading the audit log …',
  list: 'History, newest first',
  types,
  unnamed: 'An activity without a name',
  nobody: 'The audit log does not name who did it',
  /** Whoever was signed in to the application that acted. */
  signedIn: 'signed in as',
  failed: 'Failed',
  unsure: 'Outcome not logged',
  from: 'From {address}',
  with: 'With {client}',
  fromWith: 'From {address} with {client}',
  others: 'Also about {names}',
  changes: '{count, plural, one {# property} other {# properties}}',
  changed: '<before></before> → <after></after>',
  empty: 'Nothing',
  notShown: 'Not shown, as it may be a secret',
  changesLeftOut: 'And {count, plural, one {# property} other {# properties}} more.',
  none: 'The audit log has no entry about this object.',
  someMinutes: 'Entries take some minutes to appear.',
  reach: 'The audit log goes back to {when}. What happened before is not in it.',
  reachUnknown:
    'The audit log keeps entries for 7 days, or for 30 with a premium licence. What happened before is not in it.',
  capped:
    'These are the newest {count, number} entries. Older ones are not shown here; the audit log in the Entra admin centre has them.',
  unread: 'Older entries could not be read: {title}',
  readAgain: 'Read again',
}
