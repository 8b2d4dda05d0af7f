import type { SystemReason } from '@/lib/kinds/system-objects'

/** Titles for an act on a single object, and for {count} of several; and what breaks. */
type WarningTexts = { one: string; some: string; advice: string }

const reasons: Record<SystemReason, WarningTexts> = {
  userAttributes: {
    one: 'Data of your users is kept in it',
    some: 'Data of your users is kept in {count, number} of them',
    advice:
      'Azure AD B2C and External ID store custom attributes and user data there. Gone for good, these are lost, and sign-up and sign-in of your customers break. Restore the application and its service principal instead.',
  },
  syncedAttributes: {
    one: 'Attributes synced from on-premises rest on it',
    some: 'Attributes synced from on-premises rest on {count, number} of them',
    advice:
      'Microsoft Entra Connect defines its directory extensions there. Gone for good, these are lost, and so is what uses them, such as rules of dynamic groups and claims.',
  },
  microsoftService: {
    one: 'It belongs to a service of Microsoft',
    some: '{count, plural, one {# of them belongs to a service of Microsoft} other {# of them belong to services of Microsoft}}',
    advice:
      'Other services may rest on it. Gone for good, its consents and assignments are lost, and whoever uses it gets errors until it is set up anew.',
  },
  directorySync: {
    one: 'Directory sync signs in with it',
    some: 'Directory sync signs in with {count, number} of them',
    advice:
      'Gone for good, its server syncs nothing from on-premises until Microsoft Entra Connect is given a new account.',
  },
}

/** What breaks when objects go for good that others rest on. */
export const systemObjectMessages = {
  reasons,
  needed: {
    /** {count} objects, of the kind {one}. */
    title:
      '{count, plural, one {A deleted {one} could never come back} other {# deleted {many} could never come back}}',
    /** {needs}: the kind of what will be gone. */
    advice: 'Without its {needs} it cannot be restored. Restore both instead if anybody may want it back.',
  },
  unread: 'Whether deleted objects need what will be gone could not be read',
}
