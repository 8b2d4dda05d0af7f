import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { accounts } from '../data/accounts'
import { personActor } from '../data/actors'
import type { AuditActor } from '../data/audit-trail'
import { incidentKinds, makeIncident, type IncidentKind } from '../data/made-incident'
import { createRandom } from '../data/random'
import type { Emulator } from '../emulator'
import { readBody, text } from './read-body'

const mostObjects = 100_000
const longestSpreadSeconds = 86_400
const retentionMs = 30 * 86_400_000
const defaultSpreadSeconds = 240

class Mistake extends Error {}

/** Deletes as many objects as are asked for by one actor, with an entry of the audit log for each. */
export async function postIncident(context: Context, emulator: Emulator): Promise<Response> {
  try {
    return context.json(make(await readBody(context), emulator))
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return context.json({ error: error.message }, 400)
  }
}

function make(body: Record<string, unknown>, emulator: Emulator) {
  const unknown = Object.keys(body).find((name) => !['actor', 'kinds', 'at', 'spreadSeconds'].includes(name))
  if (unknown !== undefined) throw new Mistake(`There is no '${unknown}'.`)
  const actor = actorOf(body.actor)
  const counts = countsOf(body.kinds)
  const spreadMs = spreadOf(body.spreadSeconds) * 1000
  const nowMs = emulator.clock.now()
  const atMs = momentOf(body.at, nowMs, spreadMs)
  const earlier = emulator.audit.all().length
  const random = createRandom(emulator.settings.seed + earlier)
  const { objects, events } = makeIncident({ actor, counts, atMs, spreadMs, firstNumber: 1_000_000 + earlier, random })
  emulator.directory.putAtOnce(objects)
  emulator.audit.addAll(events)
  const iso = (ms: number) => new Date(ms).toISOString()
  return { actor, count: objects.length, from: iso(atMs), to: iso(atMs + spreadMs) }
}

/** A person by the name that they sign in with, and anything else as the name of an application. */
function actorOf(given: unknown): AuditActor {
  const name = text(given)
  if (name === '') throw new Mistake('actor must be the name of an account or of an application.')
  if (accounts.some(({ username }) => username === name)) return personActor(name)
  if (name.includes('@')) throw new Mistake(`There is no account '${name}'.`)
  const digits = createHash('sha256').update(name).digest('hex')
  const id = (of: number) => `a0000000-0000-4000-8000-${digits.slice(of * 12, of * 12 + 12)}`
  return { kind: 'app', appId: id(0), displayName: name, servicePrincipalId: id(1) }
}

function countsOf(given: unknown): Partial<Record<IncidentKind, number>> {
  const entries = Object.entries(typeof given === 'object' && given !== null ? given : {})
  const counts = entries.map(([name, count]: [string, unknown]) => {
    const kind = incidentKinds.find((one) => one === name)
    if (kind === undefined) throw new Mistake(`kinds can be ${incidentKinds.join(', ')}, not '${name}'.`)
    if (!Number.isInteger(count) || Number(count) < 0) throw new Mistake(`${name} must be a number of objects.`)
    return [kind, Number(count)] as const
  })
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  if (total < 1 || total > mostObjects) throw new Mistake(`An incident has 1 to ${mostObjects} objects.`)
  return Object.fromEntries(counts)
}

function spreadOf(given: unknown): number {
  const seconds = given === undefined ? defaultSpreadSeconds : given
  if (typeof seconds === 'number' && seconds >= 0 && seconds <= longestSpreadSeconds) return seconds
  throw new Mistake(`spreadSeconds must be a number from 0 to ${longestSpreadSeconds}.`)
}

/** All of it has happened, and none of it has left the bin. */
function momentOf(given: unknown, nowMs: number, spreadMs: number): number {
  const atMs = given === undefined ? nowMs - spreadMs : Date.parse(text(given))
  if (Number.isNaN(atMs)) throw new Mistake('at must be a moment such as 2026-06-01T02:00:00Z.')
  if (atMs + spreadMs > nowMs) throw new Mistake('An incident has to be over by now.')
  if (atMs <= nowMs - retentionMs) throw new Mistake('What was deleted more than 30 days ago is gone.')
  return atMs
}
