import type { Directory } from '../../data/directory'
import { textsOf, type DirectoryObject } from '../../data/directory-object'
import { originalUserPrincipalName, restored } from '../../data/soft-delete'
import { tenant } from '../../data/tenant'
import { badRequest } from '../graph-error'
import type { RestoreOptions } from './restore-body'

const verifiedDomains: readonly string[] = [tenant.domain, tenant.initialDomain]

/** The live user that a restore makes, unless its names are taken or its domain is gone. */
export function userAfterRestore(
  directory: Directory,
  user: DirectoryObject,
  options: RestoreOptions,
): DirectoryObject {
  const userPrincipalName = options.newUserPrincipalName ?? originalUserPrincipalName(user)
  requireVerifiedDomain(userPrincipalName)
  const others = liveUsers(directory)
  requireFreeName(userPrincipalName, others)
  const proxyAddresses = freeAddresses(user, others, options)
  return restored(user, { userPrincipalName, ...(textsOf(user, 'proxyAddresses').length > 0 && { proxyAddresses }) })
}

function liveUsers(directory: Directory): DirectoryObject[] {
  return [...directory.truth.list({ cast: 'user', location: 'live', orderBy: 'id', includesDerived: true }).walk('asc')]
}

function requireVerifiedDomain(userPrincipalName: string): void {
  const [name = '', domain = '', ...rest] = userPrincipalName.split('@')
  if (name === '' || rest.length > 0 || !/^[^\s@]+$/.test(name)) {
    throw badRequest("Invalid value specified for property 'userPrincipalName' of resource 'User'.")
  }
  if (verifiedDomains.includes(domain.toLowerCase())) return
  throw badRequest(
    'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
  )
}

function requireFreeName(userPrincipalName: string, others: readonly DirectoryObject[]): void {
  const wanted = userPrincipalName.toLowerCase()
  const isTaken = others.some(({ properties }) => String(properties.userPrincipalName).toLowerCase() === wanted)
  if (isTaken) throw conflict('userPrincipalName')
}

function freeAddresses(
  user: DirectoryObject,
  others: readonly DirectoryObject[],
  { autoReconcileProxyConflict }: RestoreOptions,
): string[] {
  const taken = new Set(
    others.flatMap((other) => textsOf(other, 'proxyAddresses').map((address) => address.toLowerCase())),
  )
  const free = textsOf(user, 'proxyAddresses').filter((address) => !taken.has(address.toLowerCase()))
  if (free.length < textsOf(user, 'proxyAddresses').length && !autoReconcileProxyConflict)
    throw conflict('proxyAddresses')
  return free
}

/** The shape is confirmed for creating users [GH:microsoft-graph-docs#1508]; restore is taken to answer likewise. */
function conflict(property: string) {
  return badRequest(`Another object with the same value for property ${property} already exists.`, [
    { target: property, code: 'ObjectConflict' },
  ])
}
