import { textsOf, type DirectoryObject } from '../../data/directory-object'
import { licencesWithFate, type LicenceFate } from '../../data/licences'
import { originalUserPrincipalName, restored } from '../../data/soft-delete'
import { tenant } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import { badRequest } from '../graph-error'
import { conflict, liveObjects, liveRecipients } from './conflicts'
import type { RestoreOptions } from './restore-body'

const verifiedDomains: readonly string[] = [tenant.domain, tenant.initialDomain]

/** The live user that a restore makes, unless its names are taken or its domain is gone. */
export function userAfterRestore(emulator: Emulator, user: DirectoryObject, options: RestoreOptions): DirectoryObject {
  const userPrincipalName = options.newUserPrincipalName ?? originalUserPrincipalName(user)
  const hasDetails = emulator.switches.is('conflictDetails', 'present')
  requireVerifiedDomain(userPrincipalName)
  const users = liveObjects(emulator.directory, 'user')
  if (isNameTaken(userPrincipalName, users)) throw conflict('userPrincipalName', hasDetails)
  const addresses = textsOf(user, 'proxyAddresses')
  const taken = takenAddresses(liveRecipients(emulator.directory))
  const free = addresses.filter((address) => !taken.has(address.toLowerCase()))
  if (free.length < addresses.length && !options.autoReconcileProxyConflict)
    throw conflict('proxyAddresses', hasDetails)
  return restored(user, {
    userPrincipalName,
    ...(addresses.length > 0 && { proxyAddresses: free }),
    ...licencesWithFate(user.properties, emulator.switches.get('restoredLicences') as LicenceFate),
  })
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

function isNameTaken(userPrincipalName: string, users: readonly DirectoryObject[]): boolean {
  const wanted = userPrincipalName.toLowerCase()
  return users.some(({ properties }) => String(properties.userPrincipalName).toLowerCase() === wanted)
}

function takenAddresses(others: readonly DirectoryObject[]): Set<string> {
  return new Set(others.flatMap((other) => textsOf(other, 'proxyAddresses').map((address) => address.toLowerCase())))
}
