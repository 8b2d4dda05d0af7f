import type { ObjectSchema } from './object-schema'

/** Kept by SharePoint, Exchange, Intune or printing, and not by the directory [DOC:resources/user, DOC:resources/group]. */
export const keptElsewhere: readonly string[] = names(`
  aboutMe birthday deviceEnrollmentLimit hireDate interests mailboxSettings mySite pastProjects preferredName print
  responsibilities schools skills
  accessType allowExternalSenders autoSubscribeNewMembers hideFromAddressLists hideFromOutlookClients isArchived isFavorite
  isSubscribedByMail unseenConversationsCount unseenCount unseenMessagesCount welcomeMessageEnabled`)

/** "Returned only on $select", in beta too. */
const selectedOnly: readonly string[] = [...keptElsewhere, ...names('customSecurityAttributes signInActivity')]

/** What beta answers without $select: "all attributes by default" [learn.microsoft.com/answers/questions/651306]. */
export function shownByBeta(properties: ObjectSchema['properties']): readonly string[] {
  return Object.keys(properties).filter((name) => !selectedOnly.includes(name))
}

function names(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
