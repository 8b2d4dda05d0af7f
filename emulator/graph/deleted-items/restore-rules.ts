import type { Directory } from '../../data/directory'
import { textsOf, type DirectoryObject, type ObjectType } from '../../data/directory-object'
import type { Location } from '../../data/directory-table'
import { restored } from '../../data/soft-delete'
import { tenant } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import { badRequest, GraphError, notFound } from '../graph-error'
import { isPastRetention } from '../retention'
import { liveObjects, liveRecipients, requireUnused } from './conflicts'
import type { RestoreOptions } from './restore-body'
import { userAfterRestore } from './restore-user'

type RestoreRule = (emulator: Emulator, object: DirectoryObject, options: RestoreOptions) => DirectoryObject

/** What stands in the way of a restore, by type; the rest comes back as it was. */
const rules: Partial<Record<ObjectType, RestoreRule>> = {
  user: userAfterRestore,
  agentUser: userAfterRestore,
  group: restoreGroup,
  application: restoreApplication,
  agentIdentityBlueprint: restoreApplication,
  servicePrincipal: restoreServicePrincipal,
  agentIdentity: (_, object) => restored(object),
  agentIdentityBlueprintPrincipal: restoreServicePrincipal,
}

/** The live object that a restore makes, or the refusal. */
export function objectAfterRestore(
  emulator: Emulator,
  object: DirectoryObject,
  options: RestoreOptions,
): DirectoryObject {
  if (emulator.switches.is('quota', 'exceeded')) {
    throw new GraphError(
      403,
      'Directory_QuotaExceeded',
      'The directory object quota limit for the Tenant has been exceeded. Please ask your administrator to increase the quota limit or delete objects to reduce the used quota.',
    )
  }
  if (isPastRetention(object, emulator.clock.now())) throw pastRetention(emulator, object)
  const rule = rules[object.type]
  if (rule !== undefined) return rule(emulator, object, options)
  return restored(object)
}

/** What comes back with an object; whether a PKI brings its authorities is not documented. */
export function broughtAlong({ directory, switches }: Emulator, { id, type }: DirectoryObject): DirectoryObject[] {
  if (type !== 'certificateBasedAuthPki' || switches.is('pkiRestore', 'alone')) return []
  return authoritiesOf(directory, id, 'deleted').map((object) => restored(object))
}

/** The certificate authorities of a PKI. */
export function authoritiesOf(directory: Directory, pkiId: string, location: Location): DirectoryObject[] {
  const authorities = directory.truth.list({
    cast: 'certificateAuthorityDetail',
    location,
    orderBy: 'id',
    includesDerived: false,
  })
  return [...authorities.walk('asc')].filter(({ facts }) => facts.pkiId === pkiId)
}

function pastRetention({ switches }: Emulator, object: DirectoryObject): GraphError {
  if (switches.is('restorePastRetention', '404')) return notFound(object.id)
  return badRequest('The object was deleted more than 30 days ago and cannot be restored.')
}

function restoreGroup(emulator: Emulator, group: DirectoryObject): DirectoryObject {
  requireUnused(emulator, group, liveObjects(emulator.directory, 'group'), 'mailNickname')
  requireUnused(emulator, group, liveRecipients(emulator.directory), 'proxyAddresses')
  return restored(group)
}

/** Personal-account applications cannot be restored [EN:howto-restore-app]; the service principal stays in the bin. */
function restoreApplication(emulator: Emulator, application: DirectoryObject): DirectoryObject {
  if (application.properties.signInAudience === 'PersonalMicrosoftAccount') {
    throw badRequest('Applications for personal Microsoft accounts cannot be restored.')
  }
  const others = liveObjects(emulator.directory, 'application')
  requireUnused(emulator, application, others, 'identifierUris')
  requireUnused(emulator, application, others, 'uniqueName')
  return restored(application)
}

/** It needs its application live in its home tenant, and its names unused [EN:howto-restore-app, GH:azure-docs#99117]. */
function restoreServicePrincipal(emulator: Emulator, principal: DirectoryObject): DirectoryObject {
  requireNotManaged(emulator, principal)
  requireApplication(emulator, principal)
  requireNamesUnused(emulator, principal)
  return restored(principal)
}

/** One report has this answer to a creation, in words that mean a restore too [GH:CIPP#1142]. */
function requireNamesUnused(emulator: Emulator, principal: DirectoryObject): void {
  const others = liveObjects(emulator.directory, 'servicePrincipal')
  if (emulator.switches.is('principalConflict', '400')) {
    requireUnused(emulator, principal, others, 'servicePrincipalNames')
    return
  }
  const taken = textsOf(principal, 'servicePrincipalNames').find((name) =>
    others.some((other) => textsOf(other, 'servicePrincipalNames').includes(name)),
  )
  if (taken === undefined) return
  throw new GraphError(
    409,
    'Request_MultipleObjectsWithSameKeyValue',
    `The service principal cannot be created, updated, or restored because the service principal name ${taken} is already in use.`,
  )
}

/** Customers can neither restore nor permanently delete managed identities [EN:restore-application]. */
export function requireNotManaged({ switches }: Emulator, { properties }: DirectoryObject): void {
  if (properties.servicePrincipalType !== 'ManagedIdentity') return
  const status = switches.number('managedIdentityStatus')
  throw new GraphError(
    status,
    status === 403 ? 'Authorization_RequestDenied' : 'Request_BadRequest',
    'Managed identities cannot be restored or deleted through this request.',
  )
}

function requireApplication({ directory, switches }: Emulator, { properties }: DirectoryObject): void {
  if (properties.appOwnerOrganizationId !== tenant.id) return
  const isLive = liveObjects(directory, 'application').some(
    (application) => application.properties.appId === properties.appId,
  )
  if (isLive) return
  const message = `The application with appId '${String(properties.appId)}' of the service principal does not exist or is deleted.`
  const status = switches.number('orphanRestoreStatus')
  throw new GraphError(status, status === 404 ? 'Request_ResourceNotFound' : 'Request_BadRequest', message)
}
