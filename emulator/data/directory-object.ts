export const objectTypes = [
  'user',
  'group',
  'application',
  'servicePrincipal',
  'administrativeUnit',
  'certificateBasedAuthPki',
  'certificateAuthorityDetail',
  'agentIdentityBlueprint',
  'agentIdentity',
  'agentIdentityBlueprintPrincipal',
  'agentUser',
  'externalUserProfile',
  'pendingExternalUserProfile',
  'device',
] as const

/** What Conditional Access keeps in bins of its own; these are no directory objects [DOCB resources/policydeletableitem.md]. */
const conditionalAccessTypes = ['conditionalAccessPolicy', 'namedLocation'] as const

/** What lies in a bin of its own, apart from the directory's. */
export const ownBinTypes = [...conditionalAccessTypes, 'unifiedRoleDefinition', 'workflow'] as const

export type DirectoryType = (typeof objectTypes)[number]
export type ConditionalAccessType = (typeof conditionalAccessTypes)[number]
export type OwnBinType = (typeof ownBinTypes)[number]
/** What is live only: contacts are "read-only in Microsoft Graph", and no bin lists them [DOC:resources/orgcontact]. */
export type ReadOnlyType = 'orgContact'
export type ObjectType = DirectoryType | OwnBinType | ReadOnlyType

export type ScopedRole = { readonly role: string; readonly unitId: string }

/** What the directory knows of an object without showing it among its properties. */
export type ObjectFacts = {
  /** Roles that the object, a user, holds. */
  roles?: readonly string[]
  /** Roles that the object, a user, holds over the members of an administrative unit. */
  scopedRoles?: readonly ScopedRole[]
  /** Member or owner of a role-assignable group, or in a restricted-management administrative unit. */
  isSensitive?: boolean
  /** The PKI that the object, a certificate authority, belongs to. */
  pkiId?: string
  /** Users that own the object. */
  ownerIds?: readonly string[]
  /** Direct members of the object, a group or an administrative unit. */
  memberIds?: readonly string[]
  /** Delegated permissions that the object, a service principal, was granted. */
  grants?: readonly { scope: string; principalId: string | null }[]
  /** Users and groups that the object, a service principal, is assigned to. */
  assignedIds?: readonly string[]
}

/** One object of the tenant, live or deleted. Changing means replacing: lagging copies keep the old one. */
export type DirectoryObject = {
  readonly id: string
  readonly type: ObjectType
  readonly deletedDateTime: string | null
  readonly properties: Readonly<Record<string, unknown>>
  readonly facts: ObjectFacts
}

const baseTypes: Partial<Record<ObjectType, ObjectType>> = {
  agentUser: 'user',
  agentIdentityBlueprint: 'application',
  agentIdentity: 'servicePrincipal',
  agentIdentityBlueprintPrincipal: 'servicePrincipal',
}

export function baseTypeOf(type: ObjectType): ObjectType {
  return baseTypes[type] ?? type
}

export function isConditionalAccess(type: ObjectType): type is ConditionalAccessType {
  return (conditionalAccessTypes as readonly ObjectType[]).includes(type)
}

export function isInOwnBin(type: ObjectType): type is OwnBinType {
  return (ownBinTypes as readonly ObjectType[]).includes(type)
}

export function textOf(object: DirectoryObject, property: string): string {
  const value = object.properties[property]
  return typeof value === 'string' ? value : ''
}

export function textsOf(object: DirectoryObject, property: string): readonly string[] {
  const value = object.properties[property]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

/** Graph writes times without fractions of a second. */
export function toGraphTime(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`
}
