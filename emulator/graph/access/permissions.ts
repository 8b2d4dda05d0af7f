import {
  isConditionalAccess,
  type DirectoryType,
  type ObjectType,
  type ReadOnlyType,
} from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'
import { denied } from '../graph-error'
import { ownBinOf } from '../own-bins/own-bins'

export type Access = 'read' | 'restore' | 'permanentDelete' | 'softDelete'
type Scopes = readonly string[]
type Needed = { type: ObjectType; access: Access }

/** Delegated permissions that are enough, least privileged first [PERM]. */
const permissions: Readonly<Record<DirectoryType | ReadOnlyType, { read: Scopes; act: Scopes }>> = {
  user: {
    read: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'],
    act: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
  },
  group: { read: ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All'], act: ['Group.ReadWrite.All'] },
  application: {
    read: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'],
    act: ['Application.ReadWrite.All'],
  },
  servicePrincipal: {
    read: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'],
    act: ['Application.ReadWrite.All'],
  },
  administrativeUnit: {
    read: ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', 'Directory.Read.All'],
    act: ['AdministrativeUnit.ReadWrite.All'],
  },
  certificateBasedAuthPki: publicKeyInfrastructure(),
  certificateAuthorityDetail: publicKeyInfrastructure(),
  agentIdentityBlueprint: agent('AgentIdentityBlueprint'),
  agentIdentity: agent('AgentIdentity'),
  agentIdentityBlueprintPrincipal: agent('AgentIdentityBlueprintPrincipal'),
  agentUser: {
    read: ['User.Read.All', 'AgentIdUser.ReadWrite.All', 'Directory.Read.All'],
    act: ['AgentIdUser.ReadWrite.All'],
  },
  externalUserProfile: profile('ExternalUserProfile'),
  pendingExternalUserProfile: profile('PendingExternalUserProfile'),
  device: { read: ['Device.Read.All', 'Device.ReadWrite.All', 'Directory.Read.All'], act: ['Device.ReadWrite.All'] },
  orgContact: { read: ['OrgContact.Read.All', 'Directory.Read.All'], act: [] },
}

/** The app's side of the matter: the token must hold one of the permissions for the type. */
export function requirePermission(emulator: Emulator, caller: Caller, needed: Needed): void {
  if (!hasPermission(emulator, caller, needed)) throw denied()
}

export function hasPermission(emulator: Emulator, caller: Caller, { type, access }: Needed): boolean {
  return hasScope(caller, access === 'read' ? permissionsOf(type).read : actingScopes(emulator, type, access))
}

/** Writing needs what the pages say; where they say nothing, or something suspicious, a switch decides. */
function actingScopes({ switches }: Emulator, type: ObjectType, access: Access): Scopes {
  const isCertificate = type === 'certificateBasedAuthPki' || type === 'certificateAuthorityDetail'
  // DOC:certificatebasedauthpki-delete-certificateauthorities names the writing permission; the pages of the bin do not.
  const needsWrite = access === 'softDelete' || switches.is('certificateWrites', 'write')
  if (isCertificate && needsWrite) return ['PublicKeyInfrastructure.ReadWrite.All']
  return type === 'device' ? [switches.get('deviceWrites')] : permissionsOf(type).act
}

function permissionsOf(type: ObjectType): { readonly read: Scopes; readonly act: Scopes } {
  return isConditionalAccess(type) ? ownBinOf(type).scopes : permissions[type]
}

export function hasScope({ scopes }: Caller, accepted: Scopes): boolean {
  return accepted.some((scope) => scopes.includes(scope))
}

function agent(family: string): { read: Scopes; act: Scopes } {
  return { read: [`${family}.Read.All`, 'Directory.Read.All'], act: [`${family}.DeleteRestore.All`] }
}

function profile(family: string): { read: Scopes; act: Scopes } {
  return { read: [`${family}.Read.All`, `${family}.ReadWrite.All`], act: [`${family}.ReadWrite.All`] }
}

/** The pages ask for a read permission to write, which is suspicious; hence the switch. */
function publicKeyInfrastructure(): { read: Scopes; act: Scopes } {
  const either = ['PublicKeyInfrastructure.Read.All', 'PublicKeyInfrastructure.ReadWrite.All']
  return { read: either, act: either }
}
