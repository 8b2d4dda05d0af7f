import { baseTypeOf, textsOf, type DirectoryObject, type ObjectType } from '../../data/directory-object'
import type { RoleName } from '../../data/roles'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'
import { denied } from '../graph-error'
import type { Access } from './permissions'
import { requireStandingOver } from './privileged-targets'
import { isRoleAssignable } from './role-assignable'
import { mayListUnit, reachesByUnit, unitRoleServes } from './unit-scope'

type Roles = readonly RoleName[]
/** `softDelete`: DELETE of the live object. */
type RoleRule = { read: Roles; restore: Roles; permanentDelete: Roles; softDelete: Roles }

const applicationRoles: Roles = [
  'Application Administrator',
  'Cloud Application Administrator',
  'Hybrid Identity Administrator',
]
const userRoles: Roles = [
  'Authentication Administrator',
  'Privileged Authentication Administrator',
  'User Administrator',
]
const profileRoles: Roles = ['Skype for Business Administrator', 'Teams Administrator']
const conditionalAccessRoles: Roles = ['Conditional Access Administrator', 'Security Administrator']
const deviceRoles: Roles = ['Cloud Device Administrator', 'Intune Administrator']

/** RBAC:rbac-application-apis-write: Hybrid Identity Administrator changes "only basic properties". */
const applicationDeleters: Roles = [
  'Application Administrator',
  'Cloud Application Administrator',
  'Security Administrator',
]
/** DOC:agentuser-delete */
const agentUserDeleters: Roles = [
  'Agent ID Administrator',
  'Privileged Authentication Administrator',
  'User Administrator',
]

/**
 * Roles besides Global Administrator, who may all, and Global Reader, who may read all: those of the bin
 * [RBAC:rbac-directory-deleted-items-apis], and those of the DELETE of live objects [the page of each].
 */
const documented: Readonly<Record<ObjectType, RoleRule>> = {
  // DOC:user-delete
  user: { ...same(userRoles), softDelete: ['Privileged Authentication Administrator', 'User Administrator'] },
  group: {
    ...same(['Groups Administrator', 'User Administrator']),
    read: ['Groups Administrator', 'User Administrator', 'Privileged Role Administrator'],
  },
  application: { ...same(applicationRoles), softDelete: applicationDeleters },
  servicePrincipal: { ...same(applicationRoles), softDelete: applicationDeleters },
  administrativeUnit: {
    ...same(['Privileged Role Administrator']),
    read: ['Directory Readers', 'Privileged Role Administrator'],
  },
  certificateBasedAuthPki: ofCertificates(),
  certificateAuthorityDetail: ofCertificates(),
  agentIdentityBlueprint: same(['Agent ID Administrator']),
  agentIdentity: same(['Agent ID Administrator']),
  agentIdentityBlueprintPrincipal: same(['Agent ID Administrator']),
  agentUser: { ...same(['Agent ID Administrator']), softDelete: agentUserDeleters },
  externalUserProfile: ofProfiles(),
  pendingExternalUserProfile: ofProfiles(),
  // DOC:device-delete
  device: { ...same(deviceRoles), softDelete: [...deviceRoles, 'Windows 365 Administrator'] },
  conditionalAccessPolicy: { ...same(conditionalAccessRoles), read: [...conditionalAccessRoles, 'Security Reader'] },
  namedLocation: { ...same(conditionalAccessRoles), read: [...conditionalAccessRoles, 'Security Reader'] },
  // DOC:directoryrolemanagementdeleteditemcontainer-list-roledefinitions, DOC:unifiedroledefinition-restore
  unifiedRoleDefinition: {
    ...same(['Privileged Role Administrator']),
    read: ['Directory Readers', 'Privileged Role Administrator'],
  },
  // DOC:identitygovernance-workflow-restore
  workflow: same(['Lifecycle Workflows Administrator']),
  // DOC:orgcontact-list; nobody writes them through Graph.
  orgContact: { ...same([]), read: ['Directory Readers', 'Intune Administrator', 'User Administrator'] },
}

/** What the dump of role actions says otherwise: no role but Global Administrator holds the deletion of deleted users. */
const roleActions: Partial<Record<ObjectType, Partial<RoleRule>>> = {
  user: { permanentDelete: [], softDelete: userRoles },
  group: { permanentDelete: ['Groups Administrator'] },
  application: { softDelete: applicationRoles },
  servicePrincipal: { softDelete: applicationRoles },
}

/** The person's side: an active role that reaches all objects of the type, or ownership of this one. */
export function requireReadingRole(
  emulator: Emulator,
  caller: Caller,
  type: ObjectType,
  object?: DirectoryObject,
): void {
  if (object !== undefined && owns(caller, object)) return
  if (hasReadingRole(emulator, caller, type)) return
  const isInUnit = object !== undefined && reachesByUnit(emulator, caller, object, ruleFor(emulator, type).read)
  if (!isInUnit || !unitRoleServes(emulator, object, 'read')) throw denied()
}

/** Which objects of a type the caller's list of the bin holds: all, or those that a role over a unit reaches. */
export function readableInBin(
  emulator: Emulator,
  caller: Caller,
  type: ObjectType,
): ((object: DirectoryObject) => boolean) | null {
  if (hasReadingRole(emulator, caller, type)) return null
  if (!mayListBin(emulator, caller, type)) throw denied()
  return (object) => reachesByUnit(emulator, caller, object, ruleFor(emulator, type).read)
}

/** Whether there is any list of the bin of a type for the caller. */
export function mayListBin(emulator: Emulator, caller: Caller, type: ObjectType): boolean {
  return hasReadingRole(emulator, caller, type) || mayListUnit(emulator, caller, ruleFor(emulator, type).read)
}

export function hasReadingRole(emulator: Emulator, caller: Caller, type: ObjectType): boolean {
  return holdsOne(caller, ['Global Administrator', 'Global Reader', ...ruleFor(emulator, type).read])
}

/** An active role that reaches this very object, or ownership where that is enough. */
export function requireActingRole(emulator: Emulator, caller: Caller, object: DirectoryObject, access: Access): void {
  if (owns(caller, object) && mayAsOwner(object, access)) return
  if (!hasActingRole(emulator, caller, object, access) && !actsByUnit(emulator, caller, object, access)) throw denied()
  if (baseTypeOf(object.type) === 'user') requireStandingOver(caller, object)
}

export function hasActingRole(emulator: Emulator, caller: Caller, object: DirectoryObject, access: Access): boolean {
  return holdsOne(caller, ['Global Administrator', ...actingRoles(emulator, object, access)])
}

function actsByUnit(emulator: Emulator, caller: Caller, object: DirectoryObject, access: Access): boolean {
  const isInUnit = reachesByUnit(emulator, caller, object, actingRoles(emulator, object, access))
  return isInUnit && unitRoleServes(emulator, object, access)
}

function actingRoles(emulator: Emulator, object: DirectoryObject, access: Access): Roles {
  if (isRoleAssignable(object)) return ['Privileged Role Administrator']
  const rule = ruleFor(emulator, object.type)
  if (access === 'permanentDelete' || access === 'softDelete') return rule[access]
  const isUnified = textsOf(object, 'groupTypes').includes('Unified')
  const restoresUnified = access === 'restore' && isUnified && emulator.switches.is('roles', 'role-actions')
  return restoresUnified ? [...rule.restore, 'Teams Administrator'] : rule.restore
}

/** Owners restore their groups, but do not permanently delete them; owners of applications and service principals do both. */
function mayAsOwner(object: DirectoryObject, access: Access): boolean {
  const { type } = object
  if (type === 'group') return access !== 'permanentDelete' && !isRoleAssignable(object)
  return type === 'application' || type === 'servicePrincipal'
}

function owns({ userId }: Caller, { facts }: DirectoryObject): boolean {
  return facts.ownerIds?.includes(userId) === true
}

function ruleFor({ switches }: Emulator, type: ObjectType): RoleRule {
  return { ...documented[type], ...(switches.is('roles', 'role-actions') && roleActions[type]) }
}

function holdsOne({ roles }: Caller, accepted: Roles): boolean {
  return roles.some((role) => accepted.includes(role))
}

function same(roles: Roles): RoleRule {
  return { read: roles, restore: roles, permanentDelete: roles, softDelete: roles }
}

/** RBAC:rbac-cert-based-authpkis-apis; the include of the bin names none. */
function ofCertificates(): RoleRule {
  return { ...same([]), softDelete: ['Authentication Administrator', 'Privileged Authentication Administrator'] }
}

/** The pages of live profiles name other roles than the include of the bin [DOCB:externaluserprofile-update]. */
function ofProfiles(): RoleRule {
  return { ...same(profileRoles), softDelete: ['Extended Directory User Administrator', 'Teams Administrator'] }
}
