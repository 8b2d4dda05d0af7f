import type { GraphProperties } from './graph-properties'

/** What the properties of an account say of it, for what is worth doing after a restore. */

export function isGuest({ userType }: GraphProperties): boolean {
  return userType === 'Guest'
}

export function isSynced({ onPremisesSyncEnabled }: GraphProperties): boolean {
  return onPremisesSyncEnabled === true
}

export function isDisabled({ accountEnabled }: GraphProperties): boolean {
  return accountEnabled === false
}

/** Known to have none. What was not read may be there. */
export function isUnlicensed({ assignedLicenses }: GraphProperties): boolean {
  return Array.isArray(assignedLicenses) && assignedLicenses.length === 0
}

/**
 * An account that is there for its mailbox: shared, or of a room. Graph does not say so; its sign-in is blocked, and it needs
 * no licence. Source: "About shared mailboxes" of Microsoft 365.
 */
export function isForMailbox(properties: GraphProperties): boolean {
  const isOfPerson = isGuest(properties) || !isUnlicensed(properties)
  return !isOfPerson && isDisabled(properties) && typeof properties.mail === 'string'
}

/** Guests have licences too, but rarely: they are told of those that are known. */
export function mayHaveLicences(properties: GraphProperties): boolean {
  return !isUnlicensed(properties) && (!isGuest(properties) || Array.isArray(properties.assignedLicenses))
}
