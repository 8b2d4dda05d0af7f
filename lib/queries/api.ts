import type * as z from 'zod/mini'
import { AppError, failureSchema, type Failure } from '@/lib/contract/app-error'

type TokenSource = {
  getAccessToken: (options?: { forceRefresh?: boolean }) => Promise<string>
  answerChallenge: (claims: string) => Promise<void>
}

/** Longer than the server waits for Graph, so that the server's own answer comes first. */
const deadlineMs = 45_000

/**
 * Reads one of our route handlers. A claims challenge is answered once, and an outdated token renewed once.
 *
 * @throws AppError with the failure that the server named, or `unavailable` where no answer came
 */
export async function readApi<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  { session, signal }: { session: TokenSource; signal: AbortSignal },
): Promise<z.infer<Schema>> {
  const first = await request(path, await session.getAccessToken(), signal)
  if (first.ok) return parse(schema, first.body)
  if (first.failure.code === 'stepUp' && first.failure.claims) await session.answerChallenge(first.failure.claims)
  else if (first.failure.code !== 'signedOut') throw new AppError(first.failure, first)
  const forceRefresh = first.failure.code === 'signedOut'
  const second = await request(path, await session.getAccessToken({ forceRefresh }), signal)
  if (second.ok) return parse(schema, second.body)
  throw new AppError(second.failure, second)
}

/** With the `cause` where nothing came of our server, which waits for Graph and asks it again itself. */
type Answer = { ok: true; body: unknown } | { ok: false; failure: Failure; cause?: unknown }

async function request(path: string, accessToken: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(path, {
      headers: { authorization: `Bearer ${accessToken}` },
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    })
    const body: unknown = await response.json()
    return response.ok ? { ok: true, body } : { ok: false, failure: failureOf(body) }
  } catch (error) {
    // The caller gave up: not a failure to be shown.
    if (signal.aborted) throw error
    return { ok: false, failure: { code: 'unavailable' }, cause: error }
  }
}

function failureOf(body: unknown): Failure {
  const holder = typeof body === 'object' && body !== null && 'failure' in body ? body.failure : undefined
  const parsed = failureSchema.safeParse(holder)
  return parsed.success ? parsed.data : { code: 'unexpected' }
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new AppError({ code: 'unexpected' }, { cause: parsed.error })
  return parsed.data
}
