import type { GraphRequest } from '../message'

export type RequestCost = { resourceUnits: number; writes: number; isReport: boolean }

/** What a request costs [CON:throttling-limits]: `$select` takes one unit off, `$top` under 20 too, `$expand` adds one. */
export function requestCost({ method, path, query }: GraphRequest): RequestCost {
  const isReport = /^\/auditLogs\//i.test(path)
  if (method !== 'GET') return { resourceUnits: 1, writes: 1, isReport }
  const base = /^\/(users|applications)$/i.test(path) ? 2 : 1
  const top = Number(query.get('$top') ?? 100)
  const units = base - (query.has('$select') ? 1 : 0) - (top < 20 ? 1 : 0) + (query.has('$expand') ? 1 : 0)
  return { resourceUnits: Math.max(1, units), writes: 0, isReport }
}
