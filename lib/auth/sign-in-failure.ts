import { AuthError } from '@azure/msal-browser'
import { AppError, type Failure } from '@/lib/contract/app-error'
import type { SignInProblem } from '@/lib/contract/sign-in-problem'

export type SignInFailure = {
  problem: SignInProblem
  /** Error code and correlation id for a support ticket; no name, no token. */
  details: string
}

type Rule = { readonly problem: SignInProblem; readonly numbers?: readonly number[]; readonly codes?: RegExp }

/**
 * What no rule knows is `other`, which is a sign-in that failed too. Numbers: "Microsoft Entra authentication
 * and authorization error codes". Codes: MSAL's, and those of OAuth that Entra's answers carry.
 */
const rules: readonly Rule[] = [
  { problem: 'notAssigned', numbers: [50105] },
  { problem: 'notConsented', numbers: [65001, 90094, 90095], codes: /^consent_required$/ },
  { problem: 'wrongTenant', numbers: [50020, 50034, 50177, 90072] },
  { problem: 'cancelled', numbers: [65004], codes: /^(access_denied|user_cancell?ed)$/ },
  { problem: 'keptOut', numbers: [50005, 50053, 50057, 50131, 53000, 53001, 53002, 53003, 53004, 530032, 530034] },
  {
    problem: 'misconfigured',
    numbers: [50011, 70011, 90009, 500011, 650052, 650053, 700016, 7000218, 9002326, 9002327],
    codes: /^(invalid_client|unauthorized_client|invalid_scope|invalid_resource)$/,
  },
  { problem: 'busy', numbers: [50196, 90025, 90033], codes: /^(server_error|temporarily_unavailable)$/ },
  {
    problem: 'unreachable',
    codes:
      /^(network_error|no_network_connectivity|post_request_failed|get_request_failed|failed_to_parse_response|endpoints_resolution_error|openid_config_error)$/,
  },
  {
    problem: 'ended',
    codes:
      /^(interaction_required|login_required|bad_token|interrupted_user|ui_not_allowed|no_tokens_found|refresh_token_expired|token_refresh_required|invalid_grant|no_account_\w+|native_account_unavailable|unable_to_load_token|crypto_key_not_found|invalid_cache_record|invalid_cache_environment|multiple_matching_\w+)$/,
  },
  { problem: 'underWay', codes: /^interaction_in_progress/ },
  { problem: 'noRoom', codes: /^(cache_quota_exceeded|QuotaExceededError)$/ },
  {
    problem: 'cookiesBlocked',
    codes:
      /^(storage_not_supported|in_mem_redirect_unavailable|cache_error_unknown|database_\w+|no_token_request_cache_error|unable_to_parse_token_request_cache_error|SecurityError|InvalidStateError|NotAllowedError|UnknownError)$/,
  },
  {
    problem: 'notSupported',
    codes: /^(crypto_nonexistent|no_crypto_object|pkce_not_created|non_browser_environment)$/,
  },
  {
    problem: 'framed',
    codes: /^(redirect_in_iframe|block_iframe_reload|block_nested_popups|popup_\w+|empty_window_error|nested_app_\w+)$/,
  },
  {
    problem: 'notRenewed',
    codes:
      /(timed_?out|timeout)$|^(iframe_closed_prematurely|platform_broker_error|unable_to_acquire_token_from_native_platform|native_\w+|ContentError|PageException|user_switch|unsupported_method)$/,
  },
  {
    problem: 'answerLost',
    codes:
      /^(hash_\w+|no_state_in_hash|unable_to_parse_state|state_\w+|invalid_state|nonce_mismatch|redirect_bridge_empty_response|empty_response|ear_\w+|failed_to_decrypt_ear_response|client_info_\w+|token_parsing_error|null_or_empty_token|authorization_code_missing_from_server_response)$/,
  },
]

/** What a failed sign-in means for the person, from MSAL's error code and Entra's number in its text. */
export function signInFailureOf(error: unknown): SignInFailure {
  if (!(error instanceof AuthError)) {
    const name = error instanceof Error ? error.name : 'unknown'
    return { problem: problemOf(name), details: name }
  }
  const { errorCode, errorMessage, correlationId } = error
  const [, number] = /AADSTS(\d+)/.exec(errorMessage) ?? []
  // MSAL's own name for: it was asked for something that it cannot be asked for as it is set up.
  const isConfiguration = error.name === 'ClientConfigurationError'
  return {
    problem: isConfiguration ? 'misconfigured' : problemOf(errorCode, Number(number)),
    details: [number === undefined ? errorCode : `AADSTS${number}`, correlationId].filter(Boolean).join(', '),
  }
}

/** The failure on its way through what reads and acts. */
export function signInError(error: unknown): AppError {
  const { problem, details } = signInFailureOf(error)
  return new AppError({ code: 'signInFailed', signIn: problem, requestId: details }, { cause: error })
}

/** The sign-in that failed, as it was on its way. */
export function signInFailureIn({ signIn = 'other', requestId = '' }: Failure): SignInFailure {
  return { problem: signIn, details: requestId }
}

/** Entra's number says more than the code under which it comes. */
function problemOf(code: string, number = Number.NaN): SignInProblem {
  const rule = rules.find(({ numbers }) => numbers?.includes(number)) ?? rules.find(({ codes }) => codes?.test(code))
  return rule?.problem ?? 'other'
}
