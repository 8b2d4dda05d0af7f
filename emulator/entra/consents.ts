/** Delegated permissions of Graph that the practice app is registered for. */
export const graphPermissions = [
  'AdministrativeUnit.Read.All',
  'AdministrativeUnit.ReadWrite.All',
  'AgentIdUser.ReadWrite.All',
  'AgentIdUser.ReadWrite.IdentityParentedBy',
  'AgentIdentity.DeleteRestore.All',
  'AgentIdentity.Read.All',
  'AgentIdentityBlueprint.DeleteRestore.All',
  'AgentIdentityBlueprint.Read.All',
  'AgentIdentityBlueprintPrincipal.DeleteRestore.All',
  'AgentIdentityBlueprintPrincipal.Read.All',
  'Application.Read.All',
  'Application.ReadWrite.All',
  'AuditLog.Read.All',
  'Device.Read.All',
  'Device.ReadWrite.All',
  'Directory.AccessAsUser.All',
  'Directory.Read.All',
  'ExternalUserProfile.Read.All',
  'ExternalUserProfile.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'LifecycleWorkflows-Workflow.Read.All',
  'LifecycleWorkflows-Workflow.ReadWrite.All',
  'LifecycleWorkflows.Read.All',
  'LifecycleWorkflows.ReadWrite.All',
  'OrgContact.Read.All',
  'Organization.Read.All',
  'PendingExternalUserProfile.Read.All',
  'PendingExternalUserProfile.ReadWrite.All',
  'Policy.Read.All',
  'Policy.ReadWrite.ConditionalAccess',
  'PublicKeyInfrastructure.Read.All',
  'PublicKeyInfrastructure.ReadWrite.All',
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  'User.DeleteRestore.All',
  'User.Read',
  'User.Read.All',
  'User.ReadBasic.All',
  'User.ReadWrite.All',
] as const

/** Permissions that stand above others and would hide a missing one, and those of Conditional Access: granted on purpose. */
const notGrantedAtStart: readonly string[] = [
  'Directory.Read.All',
  'LifecycleWorkflows.Read.All',
  'LifecycleWorkflows.ReadWrite.All',
  'Policy.Read.All',
  'Policy.ReadWrite.ConditionalAccess',
  'User.ReadWrite.All',
]

/** What the administrator of the tenant has consented to for the practice app. */
export class Consents {
  #granted = new Set<string>(atStart())

  has(permission: string): boolean {
    return this.#granted.has(permission)
  }

  list(): string[] {
    return [...this.#granted].sort()
  }

  set(permission: string, isGranted: boolean): void {
    if (isGranted) this.#granted.add(permission)
    else this.#granted.delete(permission)
  }

  reset(): void {
    this.#granted = new Set(atStart())
  }
}

export function isGraphPermission(name: string): boolean {
  return (graphPermissions as readonly string[]).includes(name)
}

function atStart(): string[] {
  return graphPermissions.filter((permission) => !notGrantedAtStart.includes(permission))
}
