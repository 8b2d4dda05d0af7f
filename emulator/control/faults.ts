import { createRandom, type Random } from '../data/random'

type FaultMatch = {
  method?: string
  /** A prefix of the path, or a regular expression between slashes. */
  path?: string
  /** True: only requests inside a $batch; false: only outer ones. */
  inner?: boolean
}

export type FaultRule = {
  match?: FaultMatch
  /** Only the nth matching request (1 is the first). */
  nth?: number
  probability?: number
  seed?: number
  /** How often the rule fires before it is spent. */
  count?: number
  status?: number
  headers?: Record<string, string>
  body?: unknown
  delayMs?: number
  /** Cut the connection before or after the request took effect. */
  cut?: 'before' | 'after'
  /** A page that names itself as the next one, for ever. */
  endlessPaging?: boolean
}

type ArmedRule = { rule: FaultRule; random: Random; seen: number; fired: number }
export type FaultTarget = { method: string; path: string; inner: boolean }

/** Misfortune on order: rules are tried in the order they came, and the first that fires decides. */
export class Faults {
  #armed: ArmedRule[] = []

  add(rules: readonly FaultRule[]): void {
    for (const rule of rules) this.#armed.push({ rule, random: createRandom(rule.seed ?? 1), seen: 0, fired: 0 })
  }

  list(): (FaultRule & { seen: number; fired: number })[] {
    return this.#armed.map(({ rule, seen, fired }) => ({ ...rule, seen, fired }))
  }

  clear(): void {
    this.#armed = []
  }

  /** The rule that strikes this request, if one does. */
  strike(target: FaultTarget): FaultRule | null {
    for (const armed of this.#armed) {
      if (!matches(armed.rule.match ?? {}, target)) continue
      armed.seen += 1
      if (!isDue(armed)) continue
      armed.fired += 1
      return armed.rule
    }
    return null
  }
}

function matches(match: FaultMatch, target: FaultTarget): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== target.method) return false
  if (match.inner !== undefined && match.inner !== target.inner) return false
  return match.path === undefined || matchesPath(match.path, target.path)
}

function matchesPath(pattern: string, path: string): boolean {
  const expression = /^\/(.+)\/([imsu]*)$/.exec(pattern)
  if (expression !== null) return new RegExp(expression[1] ?? '', expression[2]).test(path)
  return path.toLowerCase().startsWith(pattern.toLowerCase())
}

function isDue({ rule, random, seen, fired }: ArmedRule): boolean {
  if (rule.count !== undefined && fired >= rule.count) return false
  if (rule.nth !== undefined && seen !== rule.nth) return false
  return rule.probability === undefined || random.chance(rule.probability)
}
