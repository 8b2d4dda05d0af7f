import type { RoleName } from './roles'

export const operations = ['read', 'restore', 'permanentDelete'] as const
export type Operation = (typeof operations)[number]

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }
export type GraphProperties = Readonly<Record<string, JsonValue>>

export const restoreOptions = ['newUserPrincipalName', 'autoReconcileProxyConflict'] as const
export type RestoreOption = (typeof restoreOptions)[number]

export const navigationGroups = [
  'peopleAndGroups',
  'applications',
  'agents',
  'administration',
  'certificates',
  'devices',
] as const
export type NavigationGroup = (typeof navigationGroups)[number]

export const propertyGroups = ['identity', 'work', 'contact', 'account', 'onPremises', 'membership', 'dates'] as const
export type PropertyGroup = (typeof propertyGroups)[number]

export type KindProperty = {
  readonly name: string
  readonly group: PropertyGroup
  readonly type: 'text' | 'boolean' | 'dateTime' | 'list'
  /** Read with the list as well as with the single object. */
  readonly inList?: boolean
}

/** `sure`: every source says the role may; `unsure`: the sources disagree, so only Graph's answer tells. */
export type RoleHint = { readonly sure: readonly RoleName[]; readonly unsure: readonly RoleName[] }

export type Kind = {
  readonly slug: string
  readonly graph: {
    readonly api: 'v1.0' | 'beta'
    /** Where the recycle bin of this kind lies. */
    readonly container: string
    /** Type cast behind the container, without the `microsoft.graph.` in front. */
    readonly cast: string
    /** Collection in which the object lives when it is not deleted. */
    readonly liveCollection: string
  }
  readonly navigationGroup: NavigationGroup
  readonly icon: 'person' | 'administrativeUnit'
  readonly isPerson: boolean
  readonly properties: readonly KindProperty[]
  /** What people know the object by: original sign-in name, mail, app id, description. Null when there is none. */
  readonly identifier: (object: GraphProperties & { readonly id: string }) => string | null
  readonly identifierColumn: 'signInName' | 'description'
  readonly badges: (properties: GraphProperties) => readonly BadgeName[]
  /** Kind-specific facts shown in the overview, in this order, when they are set. */
  readonly facts: readonly string[]
  readonly search: readonly { readonly property: string; readonly operator: 'startswith' | 'endswith' }[]
  readonly permissions: {
    readonly read: readonly string[]
    readonly restore: readonly string[]
    readonly permanentDelete: readonly string[]
  }
  readonly roles: Readonly<Record<Operation, RoleHint>>
  /** Whether some objects of this kind count as privileged targets, which need a higher role. */
  readonly hasPrivilegedTargets: boolean
  readonly restore: {
    readonly options: readonly RestoreOption[]
    readonly comesBack: readonly ConsequenceName[]
    readonly staysAway: readonly ConsequenceName[]
    /** What still needs hands after a restore. */
    readonly afterwards: 'account' | 'unit'
  }
  readonly permanentDelete:
    { readonly isPossible: true } | { readonly isPossible: false; readonly reason: 'goesByItself' }
  /** Paths within the Entra admin centre, behind its host: of the live object, and of the bin where the centre has a page for it. */
  readonly adminCentre: { readonly live: (id: string) => string; readonly deleted: string | null }
}

export const badgeNames = ['guest', 'synced', 'restricted', 'hiddenMembership', 'dynamic'] as const
export type BadgeName = (typeof badgeNames)[number]

export const consequenceNames = [
  'sameIdAndProfile',
  'groupMemberships',
  'directoryRoles',
  'licences',
  'appAssignments',
  'takenAddresses',
  'ownedObjects',
  'conditionalAccessChanges',
  'sameIdAndSettings',
  'unitMembers',
  'unitRoleAssignments',
] as const
export type ConsequenceName = (typeof consequenceNames)[number]

export function readText(properties: GraphProperties, name: string): string | null {
  const value = properties[name]
  return typeof value === 'string' && value !== '' ? value : null
}
