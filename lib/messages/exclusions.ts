import type { ExclusiveProperty } from '@/lib/kinds/exclusive-values'
import type { HoldingName } from '@/lib/kinds/holdings'

/** What objects of one act share that one live object alone can have. */
const shared: Record<ExclusiveProperty, string> = {
  userPrincipalName: 'They have one sign-in name: {value}',
  appId: 'They are of one application: {value}',
  identifierUris: 'They have one identifier URI: {value}',
  uniqueName: 'They have one unique name: {value}',
  mailNickname: 'They have one mail nickname: {value}',
  proxyAddresses: 'They have one mail address: {value}',
}

/** {count} as Graph shows them; {most}: whether there may be more. */
const held: Record<HoldingName, string> = {
  oauth2PermissionGrants:
    '{count, plural, =0 {no consents} one {# consent} other {{most, select, yes {{count, number} or more} other {{count, number}}} consents}}',
  appRoleAssignedTo:
    '{count, plural, =0 {assigned to nobody} other {assigned to {most, select, yes {{count, number} or more} other {{count, number}}}}}',
  members:
    '{count, plural, =0 {no members} one {# member} other {{most, select, yes {{count, number} or more} other {{count, number}}} members}}',
  owners:
    '{count, plural, =0 {no owners} one {# owner} other {{most, select, yes {{count, number} or more} other {{count, number}}} owners}}',
  memberOf:
    '{count, plural, =0 {in no group or role} other {in {most, select, yes {{count, number} or more} other {{count, number}}} groups, roles and units}}',
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
  held,
  holds: 'As Graph shows it: {things}',
  heldUnread: 'What it holds could not be read',
  noneChosen: 'None is chosen yet: all of them stay deleted.',
  othersStay: '{count, plural, one {The one that is not ticked stays} other {The # that are not ticked stay}} deleted.',
  otherName: 'Whoever stays deleted can be restored alone, with another sign-in name.',
}
