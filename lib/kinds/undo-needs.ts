import { isSynced } from './account'
import { consentedAmong } from './consented'
import type { GraphProperties } from './graph-properties'
import type { Kind, RoleHint } from './kind'
import type { RoleName } from './roles'
import type { KindSlug } from './vocabulary'

/** What it takes to delete a live object, which is what undoing its restore sends. */
export type UndoNeeds = {
  /** All of these; one of each list is enough, and the first one is the one to ask for. */
  readonly permissions: readonly (readonly string[])[]
  readonly roles: RoleHint
}

type Needs = UndoNeeds & {
  /** The permission besides, for objects that take a higher role than others of their kind. */
  readonly strictPermission?: string
}

/**
 * The needs for one object; null where it cannot be deleted again from here. What is mastered on premises is deleted there: Graph
 * refuses it as a write to a synced object.
 */
export function undoNeeds(kind: Kind, properties: GraphProperties): UndoNeeds | null {
  if (kind.checks.includes('synced') && isSynced(properties)) return null
  const needs: Needs | null = byKind[kind.slug]
  const strict = kind.strictRoles(properties)
  if (needs === null || strict === null) return needs
  const besides = needs.strictPermission === undefined ? [] : [[needs.strictPermission]]
  return { permissions: [...besides, ...needs.permissions], roles: { sure: strict, unsure: [] } }
}

/** Whether what it takes differs among the objects of the kind, so that the object has to be known. */
export function hasStrictUndo({ slug }: Kind): boolean {
  return byKind[slug]?.strictPermission !== undefined
}

/** The permissions to ask for that nobody has consented to. */
export function missingForUndo({ permissions }: UndoNeeds, consented: readonly string[]): readonly string[] {
  const isConsented = consentedAmong(consented)
  return permissions.flatMap((enough) => (enough.some(isConsented) ? [] : enough.slice(0, 1)))
}

const profileRoles = anyOf(['teamsAdministrator'], ['skypeForBusinessAdministrator'])
/** "Update only basic properties" is all that the page of these lets Hybrid Identity Administrator do. */
const applicationRoles = anyOf(
  ['applicationAdministrator', 'cloudApplicationAdministrator'],
  ['hybridIdentityAdministrator', 'securityAdministrator'],
)
const conditionalAccess: Needs = {
  permissions: [['Policy.ReadWrite.ConditionalAccess'], ['Policy.Read.All']],
  roles: anyOf(['conditionalAccessAdministrator', 'securityAdministrator']),
}

/**
 * Beside the files of the kinds, because nothing of it is needed before something was restored. Sources: the pages "Delete
 * user", "Delete group" and their siblings, and the list of Graph's permissions. `unsure` are roles about which they disagree.
 */
const byKind: Readonly<Record<KindSlug, Needs | null>> = {
  users: {
    permissions: [['User.DeleteRestore.All', 'User.ReadWrite.All']],
    roles: anyOf(['userAdministrator', 'privilegedAuthenticationAdministrator'], ['authenticationAdministrator']),
  },
  groups: {
    permissions: [['Group.ReadWrite.All']],
    strictPermission: 'RoleManagement.ReadWrite.Directory',
    roles: anyOf(['groupsAdministrator', 'userAdministrator']),
  },
  'external-profiles': { permissions: [['ExternalUserProfile.ReadWrite.All']], roles: profileRoles },
  'pending-external-profiles': { permissions: [['PendingExternalUserProfile.ReadWrite.All']], roles: profileRoles },
  applications: { permissions: [['Application.ReadWrite.All']], roles: applicationRoles },
  'service-principals': {
    permissions: [['Application.ReadWrite.All', 'Directory.ReadWrite.All']],
    roles: applicationRoles,
  },
  'agent-identities': {
    permissions: [['AgentIdentity.DeleteRestore.All']],
    roles: anyOf(['agentIdAdministrator']),
  },
  'agent-users': {
    permissions: [
      [
        'AgentIdUser.ReadWrite.All',
        'AgentIdUser.ReadWrite.IdentityParentedBy',
        'User.DeleteRestore.All',
        'User.ReadWrite.All',
      ],
    ],
    roles: anyOf(['agentIdAdministrator', 'userAdministrator', 'privilegedAuthenticationAdministrator']),
  },
  'agent-blueprints': {
    permissions: [['AgentIdentityBlueprint.DeleteRestore.All', 'AgentIdentityBlueprint.ReadWrite.All']],
    roles: anyOf(['agentIdAdministrator']),
  },
  'agent-blueprint-principals': {
    permissions: [
      ['AgentIdentityBlueprintPrincipal.DeleteRestore.All', 'AgentIdentityBlueprintPrincipal.ReadWrite.All'],
    ],
    roles: anyOf(['agentIdAdministrator']),
  },
  'administrative-units': {
    permissions: [['AdministrativeUnit.ReadWrite.All']],
    roles: anyOf(['privilegedRoleAdministrator']),
  },
  'custom-roles': {
    permissions: [['RoleManagement.ReadWrite.Directory', 'Directory.ReadWrite.All']],
    roles: anyOf(['privilegedRoleAdministrator']),
  },
  'lifecycle-workflows': {
    permissions: [['LifecycleWorkflows-Workflow.ReadWrite.All', 'LifecycleWorkflows.ReadWrite.All']],
    roles: anyOf(['lifecycleWorkflowsAdministrator']),
  },
  'conditional-access-policies': conditionalAccess,
  'named-locations': conditionalAccess,
  pkis: {
    permissions: [['PublicKeyInfrastructure.ReadWrite.All']],
    roles: anyOf(['privilegedAuthenticationAdministrator', 'authenticationAdministrator']),
  },
  // Its address begins with its PKI, which a deleted one does not tell.
  'certificate-authorities': null,
  devices: {
    permissions: [['Directory.AccessAsUser.All']],
    roles: anyOf(['cloudDeviceAdministrator', 'intuneAdministrator', 'windows365Administrator']),
  },
}

/** Global Administrator may all. */
function anyOf(roles: readonly RoleName[], unsure: readonly RoleName[] = []): RoleHint {
  return { sure: [...roles, 'globalAdministrator'], unsure }
}
