import 'server-only'
import { randomUUID } from 'node:crypto'
import { parseActInput, type ActEvent, type ActInput, type ActName } from '@/lib/contract/acts'
import { AppError } from '@/lib/contract/app-error'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { config } from '../config'
import type { Caller } from '../identity/verify-access-token'
import { logger } from '../logger'
import { sameForAll } from '../recycle-bin/act/act-stream'
import { outcomeOfFailure } from '../recycle-bin/act/outcome-of-failure'
import { performAct } from '../recycle-bin/act/perform-act'
import { closeSession, openSession } from '../session'
import { recordOf } from '../untrusted-json'
import { describeError, failureOf } from '../describe-error'

/**
 * One call of an act by whoever the token names. The arguments come from the network, so they are what they are, not
 * what their types say. Every failure is an outcome of every object; nothing is thrown.
 */
export async function* authorizedAct(
  name: ActName,
  accessToken: unknown,
  input: unknown,
): AsyncGenerator<ActEvent, void, undefined> {
  const startedAt = performance.now()
  const requestId = randomUUID()
  const line: Record<string, unknown> = { event: 'request', method: 'ACTION', route: name, requestId }
  try {
    const call = readCall(name, accessToken, input)
    line.targets = call.input.targets.length
    const session = await openSession(call.accessToken)
    line.oid = session.caller.oid
    requirePerson(session.caller, call.input)
    for await (const event of performAct(session, { name, ...call }, config())) {
      if ('code' in event) closeSession(call.accessToken, event.code)
      yield event
    }
  } catch (error) {
    const failure = failureOf(error, requestId)
    Object.assign(line, describeError(error))
    yield* sameForAll(readableIds(input), (id) => outcomeOfFailure(id, failure))
  } finally {
    logger[line.code === 'unexpected' ? 'error' : 'info']({
      ...line,
      durationMs: Math.round(performance.now() - startedAt),
    })
  }
}

type Call = { readonly accessToken: string; readonly kind: Kind; readonly input: ActInput }

function readCall(name: ActName, accessToken: unknown, input: unknown): Call {
  const read = parseActInput(name, input)
  if (!read) throw new AppError({ code: 'invalidRequest' })
  if (typeof accessToken !== 'string' || accessToken === '') throw new AppError({ code: 'signedOut' })
  return { accessToken, kind: kindOf(read.kind), input: read }
}

/**
 * Refuses an act that was confirmed on a page that showed another person, as after a change of account in another tab.
 */
function requirePerson({ oid }: Caller, { person }: ActInput): void {
  if (oid !== person) throw new AppError({ code: 'signedOut' })
}

/** The ids of a call that cannot be understood, so that each of its objects gets an outcome. */
function readableIds(input: unknown): readonly string[] {
  const { targets } = recordOf(input)
  const ids = Array.isArray(targets) ? targets.map((target) => recordOf(target).id) : []
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
}
