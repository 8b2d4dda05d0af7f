import type { Kind } from './kind'

/** The two kinds of profiles of people outside have the same properties. Source: "externalUserProfile resource type". */
export const profileProperties = [
  { name: 'displayName', group: 'identity', type: 'text', inList: true },
  { name: 'id', group: 'identity', type: 'text', inList: true },
  { name: 'companyName', group: 'work', type: 'text', inList: true },
  { name: 'department', group: 'work', type: 'text' },
  { name: 'jobTitle', group: 'work', type: 'text', inList: true },
  { name: 'supervisorId', group: 'work', type: 'text' },
  { name: 'phoneNumber', group: 'contact', type: 'text' },
  { name: 'address', group: 'contact', type: 'object' },
  { name: 'isEnabled', group: 'account', type: 'boolean', inList: true },
  { name: 'isDiscoverable', group: 'account', type: 'boolean' },
  { name: 'createdBy', group: 'account', type: 'text' },
  { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
  { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
] as const satisfies Kind['properties']

/** Source: "externalUserProfile resource type", which names filters of companyName and supervisorId only. */
export const doubtfulProfileFilters = ['displayName', 'id', 'isEnabled'] as const

/** Source: "externalUserProfile resource type". */
export const profileSearch = {
  words: ['displayName'],
  starts: ['companyName'],
  ids: ['id', 'supervisorId'],
  here: ['phoneNumber'],
} as const satisfies Kind['search']

const writers = ['teamsAdministrator', 'skypeForBusinessAdministrator', 'globalAdministrator'] as const

/** Source: the role include of "Permanently delete an item (directory object)". */
export const profileRoles = {
  read: { sure: [...writers, 'globalReader'], unsure: [] },
  restore: { sure: writers, unsure: [] },
  permanentDelete: { sure: writers, unsure: [] },
} as const satisfies Kind['roles']

export function profilePermissions(family: string): Kind['permissions'] {
  return {
    read: [`${family}.Read.All`, `${family}.ReadWrite.All`],
    restore: [`${family}.ReadWrite.All`],
    permanentDelete: [`${family}.ReadWrite.All`],
  }
}
