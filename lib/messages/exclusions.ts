import type { ExclusiveProperty } from '@/lib/kinds/exclusive-values'

/** What objects of one act share that one live object alone can have. */
const shared: Record<ExclusiveProperty, string> = {
  userPrincipalName: 'They have one sign-in name: {value}',
  appId: 'They are of one application: {value}',
  identifierUris: 'They have one identifier URI: {value}',
  uniqueName: 'They have one unique name: {value}',
  mailNickname: 'They have one mail nickname: {value}',
  proxyAddresses: 'They have one mail address: {value}',
}

/** Choices between objects that cannot come back together. */
export const exclusionMessages = {
  title: 'Of these {count, number} only one can come back',
  /** Where some of them can. */
  titlePartly: 'Not all of these {count, number} can come back together',
  shared,
  deleted: 'Deleted {when}',
  unknownDeletion: 'When it was deleted is not known',
  objectId: 'Object id {id}',
  noneChosen: 'None is chosen yet: all of them stay deleted.',
  othersStay: '{count, plural, one {The one that is not ticked stays} other {The # that are not ticked stay}} deleted.',
  otherName: 'Whoever stays deleted can be restored alone, with another sign-in name.',
}
