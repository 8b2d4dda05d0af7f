import { AuthError } from '@azure/msal-browser'
import { describe, expect, it } from 'vitest'
import { signInFailureOf } from './sign-in-failure'

describe('signInFailureOf', () => {
  it.each([
    ['invalid_grant', 'AADSTS50105: The signed in user is not assigned', 'notAssigned'],
    ['consent_required', '', 'notConsented'],
    ['invalid_grant', 'AADSTS65001: not consented', 'notConsented'],
    ['invalid_request', 'AADSTS50020: another tenant', 'wrongTenant'],
    ['access_denied', 'AADSTS65004: User declined', 'cancelled'],
    ['network_error', '', 'unreachable'],
    ['no_token_request_cache_error', '', 'cookiesBlocked'],
    ['server_error', 'AADSTS90033', 'other'],
  ])('reads %s %s as %s', (code, message, problem) => {
    expect(signInFailureOf(new AuthError(code, '11111111-0000-0000-0000-000000000000', message)).problem).toBe(problem)
  })

  it('keeps the number and the correlation id, and nothing of the text that could hold a name', () => {
    const error = new AuthError('invalid_grant', 'correlation', "AADSTS50105: user 'someone@contoso.example'")
    expect(signInFailureOf(error).details).toBe('AADSTS50105, correlation')
  })
})
