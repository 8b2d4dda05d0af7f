import type { BlockReason } from '@/lib/kinds/vocabulary'

/** Why Graph would refuse an act on this very object, whoever asks, and what to do instead. {when}: the day it goes. */
const blocks: Record<BlockReason, string> = {
  goesByItself:
    'Microsoft Graph never deletes this kind permanently. It goes by itself{when, select, none {} other {, this one on {when}}}.',
  beingRemoved: 'Its 30 days are over: Microsoft Entra is removing it, and nothing can be done with it.',
  pastRetention:
    'It was deleted more than 30 days ago, so it cannot be restored. It stays until somebody deletes it permanently.',
  managedIdentity:
    'A managed identity belongs to its Azure resource: it goes and comes back with it, and never from here.',
  personalAccounts: 'Applications for personal Microsoft accounts cannot be restored. Register a new one.',
}

export const detailMessages = {
  blocks,
  leftByOwnAct: { restore: 'It is back in the directory.', permanentDelete: 'It is gone for good.' },
  openInEntra: 'Open in Entra',
  documentTitle: '{name}, deleted {kind}',
  left: '{words} left',
  goneOn: 'Gone for good on {when}',
  restorableUntil: 'Can be restored until {when}',
  notRestorable: 'Could be restored until {when}',
  deleted: 'Deleted',
  panel: 'Details of {name}',
  close: 'Close details',
  openPage: 'Open as a page',
  backToList: 'All deleted {kind}',
  previous: 'Previous',
  next: 'Next',
  position: '{position, number} of {total, number}',
  tabs: { overview: 'Overview', properties: 'Properties', history: 'History', json: 'JSON' },
  deletedInEntra: 'Deleted objects in the Entra admin centre',
  noPageInEntra: 'The Entra admin centre has no page for deleted objects of this kind.',
  comesBack: 'Comes back',
  staysAway: 'Does not come back',
  whatHappens: 'What a restore does',
  related: 'Also deleted, and belongs to it',
}
