import { mailContacts } from './named-contacts'
import type { NamedObject } from './named-object'
import { liveForRemembered, rememberedApplications, rememberedServicePrincipals } from './remembered-applications'
import { liveAroundUsers, rememberedGroups } from './remembered-groups'
import { rememberedUsers } from './remembered-users'

/** Deleted objects as people hold them in hand, or as they get in each other's way. */
export const rememberedCases: readonly NamedObject[] = [
  ...rememberedUsers,
  ...rememberedGroups,
  ...rememberedApplications,
  ...rememberedServicePrincipals,
]

/** Live objects around them. */
export const liveRemembered: readonly NamedObject[] = [...liveForRemembered, ...liveAroundUsers, ...mailContacts]
