import { describe, expect, it } from 'vitest'
import { kindOf, kinds } from '.'
import type { KindSlug } from './vocabulary'
import { hasStrictUndo, missingForUndo, undoNeeds } from './undo-needs'
import { roles } from './roles'

type Documented = {
  readonly slug: KindSlug
  readonly page: string
  readonly permissions: readonly string[]
  readonly sure: readonly string[]
  readonly unsure?: readonly string[]
}

/** The permission to ask for and the roles, as the page of each live object has them. */
const documented: readonly Documented[] = [
  {
    slug: 'users',
    page: 'Delete user',
    permissions: ['User.DeleteRestore.All'],
    sure: ['User Administrator', 'Privileged Authentication Administrator'],
    unsure: ['Authentication Administrator'],
  },
  {
    slug: 'groups',
    page: 'Delete group',
    permissions: ['Group.ReadWrite.All'],
    sure: ['Groups Administrator', 'User Administrator'],
  },
  {
    slug: 'external-profiles',
    page: 'Delete externalUserProfile',
    permissions: ['ExternalUserProfile.ReadWrite.All'],
    sure: ['Teams Administrator'],
    unsure: ['Skype for Business Administrator'],
  },
  {
    slug: 'pending-external-profiles',
    page: 'Delete pendingExternalUserProfile',
    permissions: ['PendingExternalUserProfile.ReadWrite.All'],
    sure: ['Teams Administrator'],
    unsure: ['Skype for Business Administrator'],
  },
  {
    slug: 'applications',
    page: 'Delete application',
    permissions: ['Application.ReadWrite.All'],
    sure: ['Application Administrator', 'Cloud Application Administrator'],
    unsure: ['Hybrid Identity Administrator', 'Security Administrator'],
  },
  {
    slug: 'service-principals',
    page: 'Delete servicePrincipal',
    permissions: ['Application.ReadWrite.All'],
    sure: ['Application Administrator', 'Cloud Application Administrator'],
    unsure: ['Hybrid Identity Administrator', 'Security Administrator'],
  },
  {
    slug: 'custom-roles',
    page: 'Delete unifiedRoleDefinition',
    permissions: ['RoleManagement.ReadWrite.Directory'],
    sure: ['Privileged Role Administrator'],
  },
  {
    slug: 'lifecycle-workflows',
    page: 'Delete workflow (lifecycle workflow)',
    permissions: ['LifecycleWorkflows-Workflow.ReadWrite.All'],
    sure: ['Lifecycle Workflows Administrator'],
  },
  {
    slug: 'agent-identities',
    page: 'Delete agentIdentity',
    permissions: ['AgentIdentity.DeleteRestore.All'],
    sure: ['Agent ID Administrator'],
  },
  {
    slug: 'agent-users',
    page: 'Delete agentUser',
    permissions: ['AgentIdUser.ReadWrite.All'],
    sure: ['Agent ID Administrator', 'User Administrator', 'Privileged Authentication Administrator'],
  },
  {
    slug: 'agent-blueprints',
    page: 'Delete agentIdentityBlueprint',
    permissions: ['AgentIdentityBlueprint.DeleteRestore.All'],
    sure: ['Agent ID Administrator'],
  },
  {
    slug: 'agent-blueprint-principals',
    page: 'Delete agentIdentityBlueprintPrincipal',
    permissions: ['AgentIdentityBlueprintPrincipal.DeleteRestore.All'],
    sure: ['Agent ID Administrator'],
  },
  {
    slug: 'administrative-units',
    page: 'Delete administrativeUnit',
    permissions: ['AdministrativeUnit.ReadWrite.All'],
    sure: ['Privileged Role Administrator'],
  },
  {
    slug: 'conditional-access-policies',
    page: 'Delete conditionalAccessPolicy',
    permissions: ['Policy.ReadWrite.ConditionalAccess', 'Policy.Read.All'],
    sure: ['Conditional Access Administrator', 'Security Administrator'],
  },
  {
    slug: 'named-locations',
    page: 'Delete namedLocation',
    permissions: ['Policy.ReadWrite.ConditionalAccess', 'Policy.Read.All'],
    sure: ['Conditional Access Administrator', 'Security Administrator'],
  },
  {
    slug: 'pkis',
    page: 'Delete certificateBasedAuthPki',
    permissions: ['PublicKeyInfrastructure.ReadWrite.All'],
    sure: ['Privileged Authentication Administrator', 'Authentication Administrator'],
  },
  {
    slug: 'devices',
    page: 'Delete device',
    permissions: ['Directory.AccessAsUser.All'],
    sure: ['Cloud Device Administrator', 'Intune Administrator', 'Windows 365 Administrator'],
  },
]

describe('undoing a restore', () => {
  it.each(documented)('of $slug takes what "$page" says', ({ slug, permissions, sure, unsure = [] }) => {
    const needs = undoNeeds(kindOf(slug), {})
    const namesOf = (list: readonly (keyof typeof roles)[] = []) => list.map((role) => roles[role].name)
    expect(needs?.permissions.map(([least]) => least)).toEqual(permissions)
    expect(namesOf(needs?.roles.sure)).toEqual([...sure, 'Global Administrator'])
    expect(namesOf(needs?.roles.unsure)).toEqual(unsure)
  })

  it('has its needs for every kind with an address of its own, and none for others', () => {
    const addressed = kinds.filter(({ graph }) => graph.live !== null).map(({ slug }) => slug)
    expect(documented.map(({ slug }) => slug).sort()).toEqual([...addressed].sort())
    for (const kind of kinds) expect(undoNeeds(kind, {}) === null, kind.slug).toBe(kind.graph.live === null)
  })

  it('of a role-assignable group takes a permission and a role besides [Delete group]', () => {
    const groups = kindOf('groups')
    expect(undoNeeds(groups, { isAssignableToRole: true })).toEqual({
      permissions: [['RoleManagement.ReadWrite.Directory'], ['Group.ReadWrite.All']],
      roles: { sure: ['privilegedRoleAdministrator', 'globalAdministrator'], unsure: [] },
    })
    expect(undoNeeds(groups, { isAssignableToRole: false })).toEqual(undoNeeds(groups, {}))
    expect(kinds.filter(hasStrictUndo).map(({ slug }) => slug)).toEqual(['groups'])
  })
})

describe('what is missing for an undo', () => {
  const needs = { permissions: [['First.A', 'First.B'], ['Second.A']], roles: { sure: [], unsure: [] } }

  it.each([
    [[], ['First.A', 'Second.A']],
    [['First.B'], ['Second.A']],
    [['first.b', 'SECOND.A'], []],
  ])('with %j is %j', (consented, missing) => {
    expect(missingForUndo(needs, consented)).toEqual(missing)
  })
})

it.each(kinds.filter(({ checks }) => checks.includes('synced')).map((kind) => [kind.slug, kind] as const))(
  'what is mastered on premises is not deleted again from here: %s',
  (_, kind) => {
    expect(undoNeeds(kind, {})).not.toBeNull()
    expect(undoNeeds(kind, { onPremisesSyncEnabled: false })).not.toBeNull()
    expect(undoNeeds(kind, { onPremisesSyncEnabled: true })).toBeNull()
  },
)
