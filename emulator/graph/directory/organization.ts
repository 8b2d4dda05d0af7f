import { isInOwnBin } from '../../data/directory-object'
import { tenant } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import { hasScope } from '../access/permissions'
import { denied } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { parseQueryOptions } from '../odata/query-options'
import { malformedQuery } from '../graph-error'

/** Deleted objects count in full toward the quota [EN:directory-service-limits-restrictions]. */
const quotaTotal = 50_000

/** `GET /organization`: a collection of one. */
export function listOrganization({ emulator, request, caller }: GraphContext): GraphResponse {
  if (!hasScope(caller, ['Organization.Read.All', 'User.Read', 'Directory.Read.All'])) throw denied()
  const { select } = parseQueryOptions(request.query)
  const organization: Record<string, unknown> = {
    id: tenant.id,
    displayName: tenant.displayName,
    tenantType: 'AAD',
    countryLetterCode: 'PT',
    verifiedDomains: [
      {
        name: tenant.domain,
        type: 'Managed',
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault: true,
        isInitial: false,
      },
      { name: tenant.initialDomain, type: 'Managed', capabilities: 'Email', isDefault: false, isInitial: true },
    ],
    directorySizeQuota: { used: quotaUsed(emulator), total: quotaTotal },
  }
  const shown = hasScope(caller, ['Organization.Read.All', 'Directory.Read.All']) ? organization : basic(organization)
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#organization`,
    value: [select === null ? shown : pick(shown, select)],
  })
}

/** With User.Read "all other properties will return with null values" [DOC:organization-list]. */
function basic(organization: Record<string, unknown>): Record<string, unknown> {
  const names = ['id', 'displayName', 'verifiedDomains']
  return Object.fromEntries(
    Object.entries(organization).map(([name, value]) => [name, names.includes(name) ? value : null]),
  )
}

function quotaUsed({ directory }: Emulator): number {
  return [...directory.truth.all()].filter(({ type }) => !isInOwnBin(type)).length
}

function pick(organization: Record<string, unknown>, select: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    select.map((name) => {
      const known = Object.keys(organization).find((one) => one.toLowerCase() === name.toLowerCase())
      if (known !== undefined) return [known, organization[known]]
      throw malformedQuery(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.organization'.`,
      )
    }),
  )
}
