import type { Kind } from './kind'

const writers = ['agentIdAdministrator', 'globalAdministrator'] as const

/** Roles of agent identities, their blueprints and the blueprints' principals. Source: the role include of "Delete item". */
export const agentRoles = {
  read: { sure: [...writers, 'globalReader'], unsure: [] },
  restore: { sure: writers, unsure: [] },
  permanentDelete: { sure: writers, unsure: [] },
} as const satisfies Kind['roles']

/** Of one family of permissions, such as `AgentIdentity`. Source: the list of Graph's permissions. */
export function agentPermissions(family: string): Kind['permissions'] {
  return {
    read: [`${family}.Read.All`, 'Directory.Read.All', 'Directory.ReadWrite.All'],
    restore: [`${family}.DeleteRestore.All`],
    permanentDelete: [`${family}.DeleteRestore.All`],
  }
}
