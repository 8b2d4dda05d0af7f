import { tenant } from '../../data/tenant'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'
import { GraphError } from '../graph-error'
import type { GraphRequest } from '../message'
import type { Limit } from './leaky-bucket'
import { requestCost, type RequestCost } from './request-cost'

type Scope = 'Tenant_Application' | 'Tenant' | 'Application'
type Rule = {
  name: string
  scope: Scope
  access: 'ReadWrite' | 'Write'
  limit: Limit
  cost: number
  information: string
  /** Refuses without saying how long to wait. */
  isSilent?: boolean
}

/**
 * Counts a request against every limit [MG:throttling]; the first one that is exceeded refuses it. Returns the headers that
 * tell the client where it stands.
 */
export function throttle(emulator: Emulator, request: GraphRequest, caller: Caller): Record<string, string> {
  const cost = requestCost(request)
  const rules = rulesFor(emulator, request, cost)
  let highestShare = 0
  for (const rule of rules) {
    const limit = { ...rule.limit, capacity: Math.max(1, (rule.limit.capacity * limitPercent(emulator)) / 100) }
    const taken = emulator.throttle.bucket(rule.name).take(rule.cost, limit, emulator.clock.now())
    if (!taken.isWithin) throw tooManyRequests(rule, caller, taken.retryAfterSeconds)
    highestShare = Math.max(highestShare, taken.share)
  }
  return {
    'x-ms-resource-unit': String(cost.resourceUnits),
    ...(highestShare > 0.8 && { 'x-ms-throttle-limit-percentage': Math.min(1.8, highestShare).toFixed(2) }),
  }
}

function rulesFor(emulator: Emulator, request: GraphRequest, cost: RequestCost): Rule[] {
  if (cost.service === 'reports') return reportRules()
  if (cost.service === 'conditionalAccess') return conditionalAccessRules(emulator)
  return [...directoryRules(emulator, cost), ...personalAppRules(emulator, request)]
}

/** Reports have a limit of their own: 5 requests in 10 seconds. */
function reportRules(): Rule[] {
  const limit = { capacity: 5, windowMs: 10_000 }
  return [
    {
      name: 'reports',
      scope: 'Tenant_Application',
      access: 'ReadWrite',
      limit,
      cost: 1,
      information: 'ResourceUnitLimitExceeded',
    },
  ]
}

/**
 * One request in a second for all apps of the tenant, and no Retry-After. Who waits the second is served: without the header
 * nothing tells a client to wait longer.
 */
function conditionalAccessRules({ switches }: Emulator): Rule[] {
  const capacity = switches.number('conditionalAccessBurst')
  const limit = { capacity, windowMs: capacity * 1_000, overflow: 1 }
  return [
    {
      name: 'conditional access',
      scope: 'Tenant',
      access: 'ReadWrite',
      limit,
      cost: 1,
      information: 'ResourceUnitLimitExceeded',
      isSilent: true,
    },
  ]
}

function directoryRules(emulator: Emulator, { resourceUnits, writes }: RequestCost): Rule[] {
  const units = { access: 'ReadWrite', cost: resourceUnits, information: 'ResourceUnitLimitExceeded' } as const
  const writing = { access: 'Write', cost: writes, information: 'WriteLimitExceeded' } as const
  const perApp: Rule[] = [
    { name: 'app+tenant units', scope: 'Tenant_Application', limit: unitsBySize(emulator), ...units },
    { name: 'app units', scope: 'Application', limit: { capacity: 150_000, windowMs: 20_000 }, ...units },
  ]
  if (writes === 0) return perApp
  return [
    ...perApp,
    {
      name: 'app+tenant writes',
      scope: 'Tenant_Application',
      limit: writesInWindow(emulator),
      ...writing,
    },
    { name: 'app writes', scope: 'Application', limit: { capacity: 70_000, windowMs: 300_000 }, ...writing },
    { name: 'tenant writes', scope: 'Tenant', limit: { capacity: 18_000, windowMs: 300_000 }, ...writing },
  ]
}

/** 3,000 in 150 seconds, or as many a second in a shorter time. */
function writesInWindow({ switches }: Emulator): Limit {
  const seconds = switches.number('writeWindowSeconds')
  return { capacity: 20 * seconds, windowMs: 1_000 * seconds }
}

/** Writes to applications for personal accounts: 60 in a minute; whether that holds in the bin is not documented. */
function personalAppRules({ directory, switches }: Emulator, { method, path }: GraphRequest): Rule[] {
  if (method === 'GET' || switches.is('personalAppWrites', 'as-others')) return []
  const [, id = ''] = /^\/directory\/deletedItems\/([^/]+)/i.exec(path) ?? []
  const audience = String(directory.truth.get(id)?.properties.signInAudience)
  if (!audience.endsWith('PersonalMicrosoftAccount')) return []
  const limit = { capacity: 60, windowMs: 60_000 }
  return [
    {
      name: 'personal apps',
      scope: 'Tenant_Application',
      access: 'Write',
      limit,
      cost: 1,
      information: 'WriteLimitExceeded',
    },
  ]
}

/** Small tenants have less than 50 users, large ones more than 500. */
function unitsBySize({ directory }: Emulator): Limit {
  const users = directory.truth.list({ cast: 'user', location: 'live', orderBy: 'id', includesDerived: true }).size
  const capacity = users < 50 ? 3_500 : users <= 500 ? 5_000 : 8_000
  return { capacity, windowMs: 10_000 }
}

function limitPercent({ switches }: Emulator): number {
  return switches.number('limitPercent')
}

function tooManyRequests(
  { scope, access, information, isSilent = false }: Rule,
  { appId }: Caller,
  retryAfterSeconds: number,
): GraphError {
  return new GraphError(429, 'TooManyRequests', 'Please retry again later.', {
    innerCode: '429',
    headers: {
      ...(!isSilent && { 'Retry-After': String(retryAfterSeconds) }),
      'x-ms-throttle-scope': `${scope}/${access}/${appId}/${tenant.id}`,
      'x-ms-throttle-information': information,
    },
  })
}
