import 'server-only'
import { randomUUID } from 'node:crypto'
import { parseActInput, type ActEvent, type ActInput, type ActName } from '@/lib/contract/acts'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { kindOf } from '@/lib/kinds'
import { config } from '../config'
import { describeError, failureOf } from '../describe-error'
import { logger } from '../logger'
import { performAct } from '../recycle-bin/act/perform-act'
import type { Caller } from '../identity/verify-access-token'
import { countRequest } from '../telemetry'
import { closeSession, identify, openSessionOf } from '../session'
import { actingTurns } from './turns'

type Line = Record<string, unknown>

/**
 * One call of an act by whoever the token names. The arguments come from the network, so they are what they are, not
 * what their types say. A call that is refused as a whole is answered by one event. Nothing is thrown: a stream that breaks
 * stops without its end.
 */
export async function* authorizedAct(
  name: ActName,
  accessToken: unknown,
  input: unknown,
): AsyncGenerator<ActEvent, void, undefined> {
  const startedAt = performance.now()
  const requestId = randomUUID()
  const line: Line = { event: 'request', method: 'ACTION', route: name, requestId }
  const refused = (error: unknown): { refused: Failure } => {
    Object.assign(line, describeError(error))
    return { refused: failureOf(error, requestId) }
  }
  let endTurn: (() => void) | undefined
  try {
    const call = await receive(name, accessToken, input, line).catch(refused)
    if ('refused' in call) return yield call
    endTurn = call.endTurn
    yield* carryOut(name, call, refused)
  } catch (error) {
    Object.assign(line, describeError(error))
  } finally {
    endTurn?.()
    const durationMs = Math.round(performance.now() - startedAt)
    const code = typeof line.code === 'string' ? { code: line.code } : {}
    countRequest(durationMs, { method: 'ACTION', route: name, ...code })
    logger[line.code === 'unexpected' ? 'error' : 'info']({ ...line, durationMs })
  }
}

type Call = {
  readonly accessToken: string
  readonly caller: Caller
  readonly input: ActInput
  readonly endTurn: () => void
}

/** Whoever calls comes first: what they sent is looked at only when the token is good. */
async function receive(name: ActName, accessToken: unknown, sent: unknown, line: Line): Promise<Call> {
  if (typeof accessToken !== 'string' || accessToken === '') throw new AppError({ code: 'signedOut' })
  const caller = await identify(accessToken)
  line.oid = caller.oid
  const input = parseActInput(name, sent)
  if (!input) throw new AppError({ code: 'invalidRequest' })
  line.targets = input.targets.length
  // Confirmed on a page that showed another person, as after a change of account in another tab.
  if (caller.oid !== input.person) throw new AppError({ code: 'signedOut' })
  return { accessToken, caller, input, endTurn: await actingTurns().take(caller.oid) }
}

async function* carryOut(
  name: ActName,
  { accessToken, caller, input }: Call,
  refused: (error: unknown) => { refused: Failure },
): AsyncGenerator<ActEvent, void, undefined> {
  const open = () => openSessionOf(caller, accessToken).catch(refused)
  for await (const event of performAct(caller, { name, kind: kindOf(input.kind), input }, config(), open)) {
    if ('code' in event) closeSession(accessToken, event.code)
    yield event
  }
}
