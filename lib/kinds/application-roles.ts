import type { Kind } from './kind'

const administrators = [
  'applicationAdministrator',
  'cloudApplicationAdministrator',
  'hybridIdentityAdministrator',
] as const

/** The same for applications and their service principals; owners may too, which roles do not show. */
export const applicationRoles = {
  read: { sure: [...administrators, 'globalReader', 'globalAdministrator'], unsure: ['directoryReaders'] },
  restore: { sure: [...administrators, 'globalAdministrator'], unsure: [] },
  permanentDelete: { sure: [...administrators, 'globalAdministrator'], unsure: [] },
} as const satisfies Kind['roles']

export const applicationPermissions = {
  read: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  restore: ['Application.ReadWrite.All'],
  permanentDelete: ['Application.ReadWrite.All'],
} as const satisfies Kind['permissions']
