import { afterEach, expect, it, vi } from 'vitest'
import { answerJson, startLocalServer, type LocalServer } from '../testing/local-server'
import { managedIdentityToken } from './managed-identity'

let platform: LocalServer
afterEach(() => platform.close())

it('a managed identity vouches by a token that its platform makes for the exchange in the cloud, and is asked once', async () => {
  platform = await startLocalServer(({ url }, response) => {
    const resource = new URL(url, 'http://platform').searchParams.get('resource')
    const expires_on = String(Math.floor(Date.now() / 1000) + 3600)
    answerJson(response, 200, { access_token: `for ${resource}`, expires_on, resource, token_type: 'Bearer' })
  })
  vi.stubEnv('IDENTITY_ENDPOINT', `${platform.url}/msi/token`)
  vi.stubEnv('IDENTITY_HEADER', 'of the platform')
  const identityId = '91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24'
  for (const [cloud, token] of [
    ['global', 'for api://AzureADTokenExchange'],
    ['global', 'for api://AzureADTokenExchange'],
    ['usgov', 'for api://AzureADTokenExchangeUSGov'],
  ] as const) {
    expect(await managedIdentityToken({ identityId, cloud })).toBe(token)
  }
  expect(platform.received).toHaveLength(2)
  for (const { url, headers } of platform.received) {
    expect(new URL(url, platform.url).searchParams.get('client_id')).toBe(identityId)
    expect(headers['x-identity-header']).toBe('of the platform')
  }
})
