import { readdirSync, readFileSync } from 'node:fs'
import {
  AuthError,
  ClientConfigurationError,
  ClientConfigurationErrorCodes,
  InteractionRequiredAuthError,
} from '@azure/msal-browser'
import { describe, expect, it } from 'vitest'
import type { SignInProblem } from '@/lib/contract/sign-in-problem'
import { signInFailureOf } from './sign-in-failure'

/** What each code of MSAL means for the person, whether this app can meet it or not. */
const problems: Readonly<Partial<Record<SignInProblem, string>>> = {
  ended:
    'interaction_required login_required bad_token interrupted_user ui_not_allowed no_tokens_found refresh_token_expired token_refresh_required no_account_error no_account_in_silent_request no_account_found native_account_unavailable unable_to_load_token crypto_key_not_found invalid_cache_record invalid_cache_environment multiple_matching_tokens multiple_matching_appMetadata',
  notRenewed:
    'timed_out iframe_closed_prematurely platform_broker_error unable_to_acquire_token_from_native_platform native_handshake_timeout native_extension_not_installed native_connection_not_established native_prompt_not_supported ContentError PageException user_switch unsupported_method',
  answerLost:
    'hash_empty_error hash_does_not_contain_known_properties hash_not_deserialized no_state_in_hash unable_to_parse_state state_interaction_type_mismatch state_mismatch state_not_found invalid_state nonce_mismatch redirect_bridge_empty_response empty_response ear_jwk_empty ear_jwe_empty failed_to_decrypt_ear_response client_info_decoding_error client_info_empty_error token_parsing_error null_or_empty_token authorization_code_missing_from_server_response',
  unreachable:
    'network_error no_network_connectivity post_request_failed get_request_failed failed_to_parse_response endpoints_resolution_error openid_config_error',
  underWay: 'interaction_in_progress interaction_in_progress_cancelled',
  cookiesBlocked:
    'storage_not_supported in_mem_redirect_unavailable cache_error_unknown database_not_open database_unavailable no_token_request_cache_error unable_to_parse_token_request_cache_error',
  noRoom: 'cache_quota_exceeded',
  notSupported: 'crypto_nonexistent no_crypto_object pkce_not_created non_browser_environment',
  framed:
    'redirect_in_iframe block_iframe_reload block_nested_popups popup_window_error popup_relay_unsupported_flow empty_window_error nested_app_auth_bridge_disabled',
  cancelled: 'user_cancelled user_canceled',
  notConsented: 'consent_required',
  misconfigured: Object.values(ClientConfigurationErrorCodes).join(' '),
  // Faults of the app itself, or of ways that it does not go.
  other:
    'unexpected_error uninitialized_public_client_application stubbed_public_client_application_called empty_navigate_uri silent_logout_unsupported silent_prompt_value_error auth_request_not_set_error invalid_cache_type invalid_public_jwk auth_code_required auth_code_or_nativeAccountId_required spa_code_and_nativeAccountId_present invalid_base64_string invalid_pop_token_request unsupported_token_binding_algorithm token_binding_key_algorithm_mismatch token_binding_key_jwk_thumbprint_mismatch failed_to_build_headers failed_to_parse_headers request_cannot_be_made cannot_remove_empty_scope cannot_append_scopeset empty_input_scopeset unexpected_credential_type dpop_token_type_mismatch token_claims_cnf_required_for_signedjwt binding_key_not_removed end_session_endpoint_not_supported key_id_missing method_not_implemented resource_parameter_required misplaced_resource_parameter missing_kid_error missing_alg_error missing_jwk_error invalid_jwk_error',
}

const table = Object.entries(problems).flatMap(([problem, codes]) => codes.split(' ').map((code) => [code, problem]))

/** Every code in the files of the installed MSAL that hold nothing but codes. */
function installedCodes(): readonly string[] {
  return ['msal-browser', 'msal-common'].flatMap((name) => {
    const folder = `node_modules/@azure/${name}/dist/error`
    const files = readdirSync(folder).filter((file) => file.endsWith('Codes.mjs'))
    const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    return texts.flatMap((text) => [...text.matchAll(/^const \w+ = "([^"]+)"/gm)].map(([, code = '']) => code))
  })
}

function errorOf(code: string): AuthError {
  const isConfiguration = Object.values<string>(ClientConfigurationErrorCodes).includes(code)
  return isConfiguration ? new ClientConfigurationError(code, 'correlation') : new AuthError(code, 'correlation')
}

describe('signInFailureOf', () => {
  it('has a decision for every error code of the installed MSAL', () => {
    const decided = new Set(table.map(([code]) => code))
    const codes = installedCodes()
    expect(codes.length).toBeGreaterThan(100)
    expect(codes.filter((code) => !decided.has(code))).toEqual([])
  })

  it.each(table)('reads %s as %s', (code = '', problem) => {
    expect(signInFailureOf(errorOf(code))).toEqual({ problem, details: `${code}, correlation` })
  })

  it.each([
    ['access_denied', 'AADSTS50105: The signed in user is not assigned', 'notAssigned'],
    ['invalid_grant', 'AADSTS50105: The signed in user is not assigned', 'notAssigned'],
    ['invalid_grant', 'AADSTS65001: not consented', 'notConsented'],
    ['invalid_request', 'AADSTS50020: another tenant', 'wrongTenant'],
    ['access_denied', 'AADSTS65004: User declined', 'cancelled'],
    ['invalid_grant', 'AADSTS700084: The refresh token was issued to a single page app', 'ended'],
    ['invalid_grant', 'AADSTS50057: The user account is disabled.', 'keptOut'],
    ['access_denied', 'AADSTS53003: Access has been blocked by Conditional Access policies', 'keptOut'],
    ['unauthorized_client', 'AADSTS700016: Application was not found', 'misconfigured'],
    ['server_error', 'AADSTS90033: A transient error has occurred.', 'busy'],
    ['temporarily_unavailable', '', 'busy'],
    ['monitor_window_timeout', '', 'notRenewed'],
    ['a_code_of_a_later_version', '', 'other'],
  ])('reads %s %s as %s', (code, message, problem) => {
    expect(signInFailureOf(new AuthError(code, 'correlation', message)).problem).toBe(problem)
    expect(signInFailureOf(new InteractionRequiredAuthError(code, 'correlation', message)).problem).toBe(problem)
  })

  it.each([
    [new DOMException('The quota has been exceeded.', 'QuotaExceededError'), 'noRoom'],
    [new DOMException('The operation is insecure.', 'SecurityError'), 'cookiesBlocked'],
    [new DOMException('The database is closing.', 'InvalidStateError'), 'cookiesBlocked'],
    [new TypeError('undefined is not a function'), 'other'],
    ['a text', 'other'],
  ])('takes what is no error of MSAL for a sign-in that failed too: %s', (error, problem) => {
    expect(signInFailureOf(error).problem).toBe(problem)
  })

  it('keeps the number and the correlation id, and nothing of the text that could hold a name', () => {
    const error = new AuthError('invalid_grant', 'correlation', "AADSTS50105: user 'someone@contoso.example'")
    expect(signInFailureOf(error).details).toBe('AADSTS50105, correlation')
  })
})
