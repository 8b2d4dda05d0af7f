import type { ObjectType } from '../../data/directory-object'
import type { GraphContext } from '../message'
import { denied, GraphError, malformedQuery } from '../graph-error'
import { keptElsewhere } from '../schema/selected-only'
import { hasScope } from './permissions'

/** "Attempting to use $select on the /users collection [...] returns a 501 Not Implemented error code" [DOC:user-list]; in which words is not documented. */
export function requireListable(type: ObjectType, select: readonly string[] | null): void {
  const elsewhere = type === 'user' ? (select ?? []).filter((name) => keptElsewhere.includes(name)) : []
  if (elsewhere.length === 0) return
  throw new GraphError(
    501,
    'NotImplemented',
    `Getting the properties '${elsewhere.join(',')}' of a collection is not supported.`,
  )
}

/** Some properties of deleted objects fail the whole request that selects them. */
export function requireSelectable({ emulator, caller }: GraphContext, select: readonly string[] | null): void {
  const asks = (name: string) => select?.some((asked) => asked.toLowerCase() === name.toLowerCase()) ?? false
  if (asks('signInActivity')) {
    // "Requires a Microsoft Entra ID P1 or P2 license and the AuditLog.Read.All permission" [DOC:resources/user].
    if (!hasScope(caller, ['AuditLog.Read.All'])) {
      const message = 'Calling principal does not have required MSGraph permissions AuditLog.Read.All'
      throw new GraphError(403, 'Authentication_MSGraphPermissionMissing', message)
    }
    if (emulator.switches.is('auditLicence', 'refused')) {
      const message = "Neither tenant is B2C or tenant doesn't have premium license"
      throw new GraphError(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', message)
    }
  }
  // "Requires the CustomSecAttributeAssignment.Read.All permission" [DOC:resources/user].
  if (asks('customSecurityAttributes') && !hasScope(caller, ['CustomSecAttributeAssignment.Read.All'])) {
    throw denied()
  }
  const elsewhere = keptElsewhere.filter(asks)
  if (elsewhere.length > 0 && emulator.switches.is('propertiesKeptElsewhere', 'refused')) {
    throw malformedQuery(`Retrieving the properties '${elsewhere.join(',')}' is not supported for deleted items.`)
  }
}
