import type {
  BadgeName,
  BlockReason,
  CheckName,
  KindSlug,
  ConsequenceName,
  IconName,
  IdentifierName,
  TaskName,
} from './vocabulary'
import type { CloudName } from './cloud'
import type { Conditional } from './conditional'
import type { Facet } from './facet'
import type { GraphProperties } from './graph-properties'
import type { RoleName } from './roles'
import type { KindSearch } from './search'

export const operations = ['read', 'restore', 'permanentDelete'] as const
export type Operation = (typeof operations)[number]

export const restoreOptions = ['newUserPrincipalName', 'autoReconcileProxyConflict'] as const
type RestoreOption = (typeof restoreOptions)[number]

export const navigationGroups = [
  'peopleAndGroups',
  'applications',
  'agents',
  'administration',
  'conditionalAccess',
  'certificates',
  'devices',
] as const
export type NavigationGroup = (typeof navigationGroups)[number]

export const propertyGroups = [
  'identity',
  'work',
  'contact',
  'account',
  'licences',
  'onPremises',
  'membership',
  'mailbox',
  'application',
  'certificate',
  'policy',
  'device',
  'dates',
  'profile',
  'extensions',
  'more',
] as const
export type PropertyGroup = (typeof propertyGroups)[number]

export type KindProperty = {
  readonly name: string
  readonly group: PropertyGroup
  readonly type: 'text' | 'boolean' | 'dateTime' | 'list' | 'object'
  /** Read with the list as well as with the single object. */
  readonly inList?: boolean
}

/** `sure`: every source says the role may; `unsure`: the sources disagree, so only Graph's answer tells. */
export type RoleHint = { readonly sure: readonly RoleName[]; readonly unsure: readonly RoleName[] }

/** `byHand`: it stays until somebody deletes it permanently. It can be restored for 30 days only, all the same. */
type Retention = 'thirtyDays' | 'byHand'

/** An object of another kind that belongs to one of this kind, found by a property that both carry. */
type Companion = {
  readonly kind: KindSlug
  readonly property: string
  /** Whether the other one is restored before or after this one. */
  readonly order: 'before' | 'after'
  /** What stays away as long as the other one is not restored with it. */
  readonly consequence: ConsequenceName | null
  /** What needs no hands any more once the other one came back too. */
  readonly task: TaskName | null
}

export type Kind = {
  readonly slug: KindSlug
  /** The clouds in which Graph has this bin. */
  readonly clouds: readonly CloudName[]
  readonly graph: {
    readonly api: 'v1.0' | 'beta'
    /** Where the recycle bin of this kind lies. */
    readonly container: string
    /** Type cast behind the container, without the `microsoft.graph.` in front; null where it holds nothing else. */
    readonly cast: string | null
    /** Where the object lives when it is not deleted; null where its id alone names no address. */
    readonly live: { readonly collection: string; readonly cast: string | null } | null
    /** `plain` bins cannot be counted, sorted or searched by Graph: they are read whole, and we do it. */
    readonly queries: 'advanced' | 'plain'
  }
  readonly navigationGroup: NavigationGroup
  readonly icon: IconName
  readonly isPerson: boolean
  readonly properties: readonly KindProperty[]
  /** What people know the object by: original sign-in name, mail, app id, description. Null when there is none. */
  readonly identifier: (object: GraphProperties & { readonly id: string }) => string | null
  readonly identifierColumn: IdentifierName
  readonly badges: (properties: GraphProperties) => readonly BadgeName[]
  /** What the list can be narrowed by, beside what every kind has. */
  readonly facets: readonly Facet[]
  /** Kind-specific facts shown in the overview, in this order, when they are set. */
  readonly facts: readonly string[]
  /** The search field and its texts name them in this order. */
  readonly search: KindSearch
  /**
   * Properties of which Graph's documents name no filter, or contradict each other about it. Where Graph refuses a list because
   * of them it is asked without, and every object of the bin is compared here.
   */
  readonly doubtfulFilters: readonly string[]
  /** Whether some ids of this kind are no GUIDs, so that any text may be one. */
  readonly hasOtherIds: boolean
  /** One of each list is enough; an act needs reading too. The first one is the one to ask for. */
  readonly permissions: Readonly<Record<Operation, readonly string[]>>
  /** What Graph may want for an act besides, where its documents are silent or contradict each other. */
  readonly doubtfulPermission: string | null
  readonly roles: Readonly<Record<Operation, RoleHint>>
  /**
   * What owners may do with their deleted objects without a role, and the type by which Graph lists these; null where it lists
   * none. Sources: "deletedItems: getUserOwnedObjects", "Restore a deleted Microsoft 365 group", "Restore or remove a recently
   * deleted application".
   */
  readonly owners: {
    readonly type: 'Group' | 'Application'
    readonly may: readonly Exclude<Operation, 'read'>[]
  } | null
  /** Roles that this very object takes for an act, where ordinary ones of its kind are not enough. */
  readonly strictRoles: (properties: GraphProperties) => readonly RoleName[] | null
  /** Whether some objects of this kind count as privileged targets, which need a higher role. */
  readonly hasPrivilegedTargets: boolean
  readonly retention: (properties: GraphProperties) => Retention
  /** The condition for Graph that finds the objects that stay until somebody deletes them; null where none do. */
  readonly byHandFilter: string | null
  /** Why Graph refuses an act on this very object, whoever asks. */
  readonly block: (act: Exclude<Operation, 'read'>, properties: GraphProperties) => BlockReason | null
  /** What can stand in the way of a restore and is looked up live, in the order of its weight. */
  readonly checks: readonly CheckName[]
  readonly companion: Companion | null
  readonly restore: {
    readonly options: readonly RestoreOption[]
    readonly comesBack: readonly Conditional<ConsequenceName>[]
    readonly staysAway: readonly Conditional<ConsequenceName>[]
    /** What still needs hands after a restore. */
    readonly afterwards: readonly Conditional<TaskName>[]
  }
  /** What the audit log calls acts on this kind; empty where no document names them. Source: "Audit activity reference". */
  readonly auditActivities: { readonly delete: readonly string[] }
  readonly permanentDelete:
    { readonly isPossible: true } | { readonly isPossible: false; readonly reason: 'goesByItself' }
  /** Paths within the Entra admin centre, behind its host: of the live object, and of the bin where the centre has a page for it. */
  readonly adminCentre: { readonly live: (object: AdminCentreObject) => string; readonly deleted: string | null }
}

type AdminCentreObject = { readonly id: string; readonly properties: GraphProperties }
