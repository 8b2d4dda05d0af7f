import type { Kind } from './kind'

/** The pages of the two types name no filter of these. */
export const doubtfulCertificateFilters = ['displayName', 'id'] as const

/**
 * The page says that the permission to read is enough to write, which is doubtful: either one counts here, and Graph
 * decides. Source: "Permanently delete an item (directory object)".
 */
export const certificatePermissions = {
  read: ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All'],
  restore: ['PublicKeyInfrastructure.ReadWrite.All', 'PublicKeyInfrastructure.Read.All'],
  permanentDelete: ['PublicKeyInfrastructure.ReadWrite.All', 'PublicKeyInfrastructure.Read.All'],
} as const satisfies Kind['permissions']

export const certificateRoles = {
  read: { sure: ['globalReader', 'globalAdministrator'], unsure: ['privilegedAuthenticationAdministrator'] },
  restore: { sure: ['globalAdministrator'], unsure: ['privilegedAuthenticationAdministrator'] },
  permanentDelete: { sure: ['globalAdministrator'], unsure: ['privilegedAuthenticationAdministrator'] },
} as const satisfies Kind['roles']
