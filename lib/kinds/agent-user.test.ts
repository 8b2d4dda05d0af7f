import { describe, expect, it } from 'vitest'
import { agentUser } from './agent-user'

const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

describe('agent users', () => {
  it('are known by their sign-in name without the id that Entra puts in front', () => {
    const userPrincipalName = '7e06b56615f340138bf879874d52e68aagent@contoso.example'
    expect(agentUser.identifier({ id, userPrincipalName })).toBe('agent@contoso.example')
  })

  it('keep an id in front that is not their own', () => {
    const userPrincipalName = '0000b56615f340138bf879874d52e68aagent@contoso.example'
    expect(agentUser.identifier({ id, userPrincipalName })).toBe(userPrincipalName)
  })
})
