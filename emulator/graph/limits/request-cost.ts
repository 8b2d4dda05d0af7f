import type { GraphRequest } from '../message'
import { optionValue } from '../odata/query-options'

export type RequestCost = { resourceUnits: number; writes: number; service: Service }
/** Services with limits of their own, and the directory with everything else. */
type Service = 'directory' | 'reports' | 'conditionalAccess'

/** What a request costs [CON:throttling-limits]: `$select` takes one unit off, `$top` under 20 too, `$expand` adds one. */
export function requestCost({ method, path, query }: GraphRequest): RequestCost {
  const service = serviceOf(path)
  if (method !== 'GET') return { resourceUnits: 1, writes: 1, service }
  const base = /^\/(users|applications)$/i.test(path) ? 2 : 1
  const has = (name: string) => optionValue(query, name) !== undefined
  const top = Number(optionValue(query, '$top') ?? 100)
  const units = base - (has('$select') ? 1 : 0) - (top < 20 ? 1 : 0) + (has('$expand') ? 1 : 0)
  return { resourceUnits: Math.max(1, units), writes: 0, service }
}

function serviceOf(path: string): Service {
  if (/^\/auditLogs\//i.test(path)) return 'reports'
  return /^\/identity\/conditionalAccess\//i.test(path) ? 'conditionalAccess' : 'directory'
}
