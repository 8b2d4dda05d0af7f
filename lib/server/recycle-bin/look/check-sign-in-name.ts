import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { isSignInName } from '@/lib/contract/sign-in-name'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'
import { runSideBySide } from '../side-by-side'
import { placesHolding } from './checks/live-holders'

/** Whether a live user has a sign-in name. Deleted users do not hold theirs. Source: "Get a user". */
export async function checkSignInName(session: DelegatedSession, signInName: string): Promise<SignInNameCheck> {
  if (!isSignInName(signInName)) throw new AppError({ code: 'invalidRequest' })
  const [place] = placesHolding('userPrincipalName')
  if (!place) throw new AppError({ code: 'unexpected' })
  const failure = place.missing(session)
  if (failure) return { signInName, state: 'unknown', failure }
  const query = { $select: 'id,displayName,department' }
  const answer = await session.graph.ask(
    { api: 'v1.0', path: livePath(place.collection, signInName), query },
    session.signal,
  )
  if (answer.isOk) return { signInName, state: 'taken', ...holderOf(answer.body) }
  if (answer.status === 404) return { signInName, state: 'free' }
  if (answer.failure.code === 'stepUp') throw new AppError(answer.failure)
  return { signInName, state: 'unknown', failure: answer.failure }
}

/** The same for several names, which is as many requests: a few side by side. */
export async function checkSignInNames(
  session: DelegatedSession,
  signInNames: readonly string[],
): Promise<readonly SignInNameCheck[]> {
  if (signInNames.length > alternativesPerFilter) throw new AppError({ code: 'invalidRequest' })
  return runSideBySide(signInNames, (signInName) => checkSignInName(session, signInName))
}

/** A name that begins with `$` would be read as a part of OData; "Get a user" tells to write it in brackets. */
function livePath(collection: string, signInName: string): string {
  const encoded = encodeURIComponent(signInName)
  return signInName.startsWith('$') ? `${collection}('${encoded.replaceAll("'", "''")}')` : `${collection}/${encoded}`
}

function holderOf(body: unknown): Pick<SignInNameCheck, 'holder'> {
  const { id, displayName, department } = recordOf(body)
  return typeof id === 'string'
    ? { holder: { id, displayName: textOrNull(displayName), department: textOrNull(department) } }
    : {}
}
