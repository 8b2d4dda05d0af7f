import { Hono, type Context, type Next } from 'hono'
import { activateRoles, activeRoles } from '../data/account-state'
import { accounts, type Account } from '../data/accounts'
import type { Emulator } from '../emulator'
import { postIncident } from './make-incident'
import { practiceFacts } from './practice-facts'
import { stateOf } from './object-state'
import { readBody, text } from './read-body'
import { issueGraphToken } from './issue-graph-token'
import { auditRecord } from '../graph/audit/audit-record'
import type { FaultRule } from './faults'

/** Steering for tests and scripts. */
export function controlRoutes(emulator: Emulator): Hono {
  const routes = new Hono()
  routes.use('/_control/*', onlyFromScripts)
  routes.get('/_control/health', (context) => context.json(practiceFacts(emulator)))
  routes.post('/_control/reset', (context) => reset(context, emulator))
  routes.get('/_control/faults', (context) => context.json(emulator.faults.list()))
  routes.post('/_control/faults', (context) => addFaults(context, emulator))
  routes.delete('/_control/faults', (context) => done(context, emulator.faults.clear()))
  routes.post('/_control/clock', (context) => advanceClock(context, emulator))
  routes.get('/_control/requests', (context) => context.json(emulator.requestLog.list()))
  routes.delete('/_control/requests', (context) => done(context, emulator.requestLog.clear()))
  routes.post('/_control/token', (context) => issueGraphToken(context, emulator))
  routes.get('/_control/switches', (context) => context.json(emulator.switches.list()))
  routes.post('/_control/switches', (context) => setSwitches(context, emulator))
  routes.get('/_control/state/:id', (context) => context.json(stateOf(emulator, context.req.param('id'))))
  routes.get('/_control/audit', (context) => context.json(auditOf(emulator, context.req.query('target'))))
  routes.get('/_control/consent', (context) => context.json(emulator.consents.list()))
  routes.post('/_control/consent', (context) => setConsents(context, emulator))
  routes.post('/_control/incidents', (context) => postIncident(context, emulator))
  routes.post('/_control/roles', (context) => setRoles(context, emulator))
  routes.post('/_control/sessions/revoke', (context) => revokeSessions(context, emulator))
  return routes
}

/** Web pages cannot steer: browsers name the origin of their writes, and a rebound name shows in `Host`. */
async function onlyFromScripts(context: Context, next: Next): Promise<Response | void> {
  const host = new URL(context.req.url).hostname
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(host)
  if (context.req.header('origin') === undefined && isLoopback) return next()
  return context.json({ error: 'Only scripts on this computer may steer the emulator.' }, 403)
}

function done(context: Context, result?: void): Response {
  return context.body(result ?? null, 204)
}

async function reset(context: Context, emulator: Emulator): Promise<Response> {
  const { seed, items } = await readBody(context)
  emulator.reset({
    ...(typeof seed === 'number' && { seed }),
    ...(typeof items === 'number' && { items }),
  })
  return done(context)
}

async function addFaults(context: Context, emulator: Emulator): Promise<Response> {
  const body: unknown = await context.req.json()
  const given = (body as { rules?: unknown }).rules ?? body
  // Rules come from our own tests and scripts; a field that is not one has no effect.
  emulator.faults.add((Array.isArray(given) ? given : [given]) as FaultRule[])
  return context.json(emulator.faults.list())
}

async function advanceClock(context: Context, emulator: Emulator): Promise<Response> {
  const { advanceSeconds } = await readBody(context)
  if (typeof advanceSeconds !== 'number') return context.json({ error: 'advanceSeconds must be a number.' }, 400)
  emulator.clock.advance(advanceSeconds)
  return context.json({ now: new Date(emulator.clock.now()).toISOString() })
}

async function setSwitches(context: Context, emulator: Emulator): Promise<Response> {
  for (const [name, value] of Object.entries(await readBody(context))) {
    const mistake = emulator.switches.set(name, String(value))
    if (mistake !== null) return context.json({ error: mistake }, 400)
  }
  return context.json(emulator.switches.list())
}

async function setConsents(context: Context, emulator: Emulator): Promise<Response> {
  for (const [permission, isGranted] of Object.entries(await readBody(context))) {
    emulator.consents.set(permission, isGranted === true)
  }
  return context.json(emulator.consents.list())
}

/** Activates the eligible roles of an account, as Privileged Identity Management does. */
async function setRoles(context: Context, emulator: Emulator): Promise<Response> {
  const { user, activated } = await readBody(context)
  const account = findAccount(user)
  if (account === undefined) return context.json({ error: `There is no account '${text(user)}'.` }, 404)
  activateRoles(emulator, account, activated !== false)
  return context.json({ roles: activeRoles(emulator, account) })
}

async function revokeSessions(context: Context, emulator: Emulator): Promise<Response> {
  const { user } = await readBody(context)
  if (user === undefined) return context.json({ revoked: emulator.sessions.revoke(null) })
  const account = findAccount(user)
  if (account === undefined) return context.json({ error: `There is no account '${text(user)}'.` }, 404)
  return context.json({ revoked: emulator.sessions.revoke(account.id) })
}

function findAccount(user: unknown): Account | undefined {
  return accounts.find(({ username }) => username === text(user))
}

function auditOf({ audit }: Emulator, target: string | undefined) {
  const events = target === undefined ? audit.all() : audit.about(target)
  return events.map((event) => auditRecord(event, { targetNames: 'kept', delegatedActors: 'both' }))
}
