import type { Emulator } from '../emulator'
import { authenticationContextChallenge } from '../entra/claims-request'
import type { Caller } from './caller'
import { claimsChallenge } from './claims-challenge'
import { denied } from './graph-error'

/** Refuses a token without the authentication context; who cannot handle a challenge gets a plain refusal. */
export function requireAuthenticationContext(emulator: Emulator, caller: Caller, context: string): void {
  if (caller.authenticationContexts.includes(context)) return
  const isChallenged = caller.canHandleChallenges || emulator.switches.is('challengeWithoutCp1', 'challenged')
  if (isChallenged) throw claimsChallenge(emulator, authenticationContextChallenge(context))
  throw denied(
    'Operation requires conditional access and client does not support it. Client must be configured to support conditional access.',
  )
}
