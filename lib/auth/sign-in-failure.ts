import { AuthError } from '@azure/msal-browser'

export type SignInFailure = {
  problem: 'notAssigned' | 'notConsented' | 'cancelled' | 'cookiesBlocked' | 'wrongTenant' | 'unreachable' | 'other'
  /** Error code and correlation id for a support ticket; no name, no token. */
  details: string
}

type Rule = { problem: SignInFailure['problem']; signs: RegExp }

/** First match wins. Codes: "Microsoft Entra authentication and authorization error codes". */
const rules: readonly Rule[] = [
  { problem: 'notAssigned', signs: /AADSTS50105\b/ },
  { problem: 'notConsented', signs: /AADSTS(65001|90094|90095)\b|consent_required/ },
  { problem: 'wrongTenant', signs: /AADSTS(50020|90072|50177)\b/ },
  { problem: 'cancelled', signs: /AADSTS65004\b|access_denied|user_cancelled/ },
  {
    problem: 'unreachable',
    signs:
      /network_error|no_network_connectivity|post_request_failed|get_request_failed|endpoints_resolution_error|openid_config_error/,
  },
  { problem: 'cookiesBlocked', signs: /storage_not_supported|no_token_request_cache_error|cache_quota_exceeded/ },
]

/** What a failed sign-in means for the person, from MSAL's error code and Entra's number in its text. */
export function signInFailureOf(error: unknown): SignInFailure {
  if (!(error instanceof AuthError))
    return { problem: 'other', details: error instanceof Error ? error.name : 'unknown' }
  const text = `${error.errorCode} ${error.errorMessage}`
  const number = /AADSTS\d+/.exec(text)?.[0]
  return {
    problem: rules.find((rule) => rule.signs.test(text))?.problem ?? 'other',
    details: [number ?? error.errorCode, error.correlationId].filter(Boolean).join(', '),
  }
}
