import { describe, expect, it } from 'vitest'
import { application } from './application'

const audiences = [
  ['AzureADMyOrg', [], 'thirtyDays'],
  ['AzureADMultipleOrgs', ['multiTenant'], 'byHand'],
  ['AzureADandPersonalMicrosoftAccount', ['workAndPersonal'], 'byHand'],
  ['PersonalMicrosoftAccount', ['personal'], 'byHand'],
] as const

describe('applications', () => {
  it.each(audiences)('for %s show as %j and stay for %s', (signInAudience, badges, retention) => {
    expect(application.badges({ signInAudience })).toEqual(badges)
    expect(application.retention({ signInAudience })).toBe(retention)
  })

  it.each(audiences)('for %s can be deleted permanently by hand', (signInAudience) => {
    expect(application.block('permanentDelete', { signInAudience })).toBeNull()
  })

  it('cannot be restored only where they are for personal accounts alone', () => {
    const blocked = audiences.filter(([signInAudience]) => application.block('restore', { signInAudience }) !== null)
    expect(blocked.map(([audience]) => audience)).toEqual(['PersonalMicrosoftAccount'])
    expect(application.block('restore', { signInAudience: 'PersonalMicrosoftAccount' })).toBe('personalAccounts')
  })

  it('are known by their app id', () => {
    expect(application.identifier({ id: 'a', appId: 'b' })).toBe('b')
  })
})
