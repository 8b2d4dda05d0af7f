import {
  isInOwnBin,
  type DirectoryObject,
  type DirectoryType,
  type ObjectType,
  type ReadOnlyType,
} from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'
import { denied } from '../graph-error'
import { ownBinOf } from '../own-bins/own-bins'
import { isRoleAssignable } from './role-assignable'

export type Access = 'read' | 'restore' | 'permanentDelete' | 'softDelete'
type Scopes = readonly string[]
/** `act`: restore and permanent delete; `softDelete`: DELETE of the live object. */
type TypePermissions = { read: Scopes; act: Scopes; softDelete: Scopes }
type Needed = { type: ObjectType; access: Access }

const directoryReads = ['Directory.Read.All', 'Directory.ReadWrite.All']

/** Delegated permissions that are enough, least privileged first [PERM, and the page of each request]. */
const permissions: Readonly<Record<DirectoryType | ReadOnlyType, TypePermissions>> = {
  // PERM has User.DeleteRestore.All as least for DELETE /users/{id}; DOC:user-delete still names User.ReadWrite.All.
  user: {
    read: ['User.Read.All', 'User.ReadWrite.All', ...directoryReads],
    act: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
    softDelete: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
  },
  group: {
    read: ['Group.Read.All', 'Group.ReadWrite.All', ...directoryReads],
    act: ['Group.ReadWrite.All'],
    softDelete: ['Group.ReadWrite.All'],
  },
  // DOC:application-delete counts AgentIdentityBlueprint.DeleteRestore.All as higher.
  application: {
    ...ofApplications(),
    softDelete: ['Application.ReadWrite.All', 'AgentIdentityBlueprint.DeleteRestore.All'],
  },
  // DOC:serviceprincipal-delete
  servicePrincipal: { ...ofApplications(), softDelete: ['Application.ReadWrite.All', 'Directory.ReadWrite.All'] },
  administrativeUnit: {
    read: ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', ...directoryReads],
    act: ['AdministrativeUnit.ReadWrite.All'],
    softDelete: ['AdministrativeUnit.ReadWrite.All'],
  },
  certificateBasedAuthPki: ofCertificates(),
  certificateAuthorityDetail: ofCertificates(),
  agentIdentityBlueprint: ofAgents('AgentIdentityBlueprint', ['AgentIdentityBlueprint.ReadWrite.All']),
  agentIdentity: ofAgents('AgentIdentity'),
  agentIdentityBlueprintPrincipal: ofAgents('AgentIdentityBlueprintPrincipal', [
    'AgentIdentityBlueprintPrincipal.ReadWrite.All',
  ]),
  // DOC:directory-deleteditems-list for reading, DOC:agentuser-delete.
  agentUser: {
    read: ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'AgentIdUser.ReadWrite.All', ...directoryReads],
    act: ['AgentIdUser.ReadWrite.IdentityParentedBy', 'AgentIdUser.ReadWrite.All'],
    softDelete: [
      'AgentIdUser.ReadWrite.IdentityParentedBy',
      'AgentIdUser.ReadWrite.All',
      'User.DeleteRestore.All',
      'User.ReadWrite.All',
    ],
  },
  externalUserProfile: ofProfiles('ExternalUserProfile'),
  pendingExternalUserProfile: ofProfiles('PendingExternalUserProfile'),
  // DOC:device-delete names one permission only.
  device: {
    read: ['Device.Read.All', 'Device.ReadWrite.All', ...directoryReads],
    act: ['Directory.AccessAsUser.All', 'Device.ReadWrite.All'],
    softDelete: ['Directory.AccessAsUser.All'],
  },
  orgContact: { read: ['OrgContact.Read.All', ...directoryReads], act: [], softDelete: [] },
}

/** The app's side of the matter: the token must hold one of the permissions for the type. */
export function requirePermission(emulator: Emulator, caller: Caller, needed: Needed): void {
  if (!hasPermission(emulator, caller, needed)) throw denied()
}

/**
 * The same for the DELETE of a live object, which may be named as one of its base type. "The following conditions apply for
 * apps to delete role-assignable groups" [DOC:group-delete].
 */
export function requireSoftDeletePermission(
  emulator: Emulator,
  caller: Caller,
  { type, object }: { type: ObjectType; object: DirectoryObject | undefined },
): void {
  const isAllowed =
    object !== undefined && isRoleAssignable(object)
      ? hasScope(caller, ['RoleManagement.ReadWrite.Directory'])
      : [type, object?.type ?? type].some((one) => hasPermission(emulator, caller, { type: one, access: 'softDelete' }))
  if (!isAllowed) throw denied()
}

export function hasPermission(emulator: Emulator, caller: Caller, { type, access }: Needed): boolean {
  return hasScope(caller, permissionsFor(emulator, type, access))
}

function permissionsFor({ switches }: Emulator, type: ObjectType, access: Access): Scopes {
  if (isInOwnBin(type)) return access === 'read' ? ownBinOf(type).scopes.read : ownBinOf(type).scopes.act
  const { read, act, softDelete } = permissions[type]
  if (access === 'read') return read
  if (access === 'softDelete') return softDelete
  // The pages of the bin ask for a read permission to write certificates, and say nothing of devices.
  const isCertificate = type === 'certificateBasedAuthPki' || type === 'certificateAuthorityDetail'
  if (isCertificate && switches.is('certificateWrites', 'write')) return softDelete
  return type === 'device' && !switches.is('deviceWrites', 'either') ? [switches.get('deviceWrites')] : act
}

export function hasScope({ scopes }: Caller, accepted: Scopes): boolean {
  return accepted.some((scope) => scopes.includes(scope))
}

function ofApplications(): Pick<TypePermissions, 'read' | 'act'> {
  return {
    read: ['Application.Read.All', 'Application.ReadWrite.All', ...directoryReads],
    act: ['Application.ReadWrite.All'],
  }
}

/** DOC:agentidentity-delete, DOC:agentidentityblueprint-delete, DOC:agentidentityblueprintprincipal-delete. */
function ofAgents(family: string, higher: Scopes = []): TypePermissions {
  const act = [`${family}.DeleteRestore.All`]
  return { read: [`${family}.Read.All`, ...directoryReads], act, softDelete: [...act, ...higher] }
}

function ofProfiles(family: string): TypePermissions {
  const act = [`${family}.ReadWrite.All`]
  return { read: [`${family}.Read.All`, ...act], act, softDelete: act }
}

/** DOCB:publickeyinfrastructureroot-delete-certificatebasedauthconfigurations names the writing permission. */
function ofCertificates(): TypePermissions {
  const either = ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All']
  return { read: either, act: either, softDelete: ['PublicKeyInfrastructure.ReadWrite.All'] }
}
