import type { Kind } from './kind'

const writers = ['conditionalAccessAdministrator', 'securityAdministrator', 'globalAdministrator'] as const

/** The pages of these bins list no permission; those of the soft deletion are taken. Source: "Delete conditionalAccessPolicy". */
export const conditionalAccessPermissions = {
  read: ['Policy.Read.All'],
  restore: ['Policy.ReadWrite.ConditionalAccess'],
  permanentDelete: ['Policy.ReadWrite.ConditionalAccess'],
} as const satisfies Kind['permissions']

export const conditionalAccessRoles = {
  read: { sure: [...writers, 'globalReader', 'securityReader'], unsure: [] },
  restore: { sure: writers, unsure: [] },
  permanentDelete: { sure: writers, unsure: [] },
} as const satisfies Kind['roles']
