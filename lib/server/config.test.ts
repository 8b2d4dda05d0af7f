import { describe, expect, it, vi } from 'vitest'
import { parseConfig } from './config'
import { linesOf } from './testing/one-line'
import { leastSettings as least } from './testing/right-settings'

const practice = { ENTRA_LOGIN_BASE_URL: 'http://localhost:4400', GRAPH_BASE_URL: 'http://localhost:4400/' }

describe('configuration', () => {
  it('needs only tenant, client and one credential', () => {
    expect(parseConfig(least)).toMatchObject({
      spaClientId: least.ENTRA_CLIENT_ID,
      apiScope: `${least.ENTRA_CLIENT_ID}/access_as_user`,
      loginUrl: 'https://login.microsoftonline.com',
      graphUrl: 'https://graph.microsoft.com',
      isPracticeTenant: false,
      permanentDelete: { isOn: true, maximum: 500 },
      appKey: null,
    })
  })

  it('takes the maximum of a permanent delete from the environment', () => {
    expect(parseConfig({ ...least, PERMANENT_DELETE_MAX: '7' }).permanentDelete).toEqual({ isOn: true, maximum: 7 })
  })

  it('takes empty variables for unset ones', () => {
    expect(parseConfig({ ...least, ENTRA_CLIENT_CERTIFICATE: '', PERMANENT_DELETE_MAX: ' ' })).toEqual(
      parseConfig(least),
    )
  })

  it.each([
    ['global', 'login.microsoftonline.com', 'graph.microsoft.com', 'entra.microsoft.com'],
    ['usgov', 'login.microsoftonline.us', 'graph.microsoft.us', 'entra.microsoft.us'],
    ['usgovdod', 'login.microsoftonline.us', 'dod-graph.microsoft.us', 'entra.microsoft.us'],
    ['china', 'login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn', 'entra.microsoftonline.cn'],
  ])(
    'follows the cloud %s to its hosts, and links into the admin centre in its tenant',
    (cloud, login, graph, adminCentre) => {
      expect(parseConfig({ ...least, ENTRA_CLOUD: cloud })).toMatchObject({
        cloud,
        loginUrl: `https://${login}`,
        graphUrl: `https://${graph}`,
        adminCentreUrl: `https://${adminCentre}/${least.ENTRA_TENANT_ID}`,
        authority: {
          url: `https://${login}/${least.ENTRA_TENANT_ID}`,
          issuer: `https://${login}/${least.ENTRA_TENANT_ID}/v2.0`,
        },
        isPracticeTenant: false,
      })
    },
  )

  it('takes plain http on loopback and calls it a practice tenant', () => {
    expect(parseConfig({ ...least, ...practice })).toMatchObject({
      loginUrl: 'http://localhost:4400',
      graphUrl: 'http://localhost:4400',
      isPracticeTenant: true,
      authority: {
        url: `https://localhost:4400/${least.ENTRA_TENANT_ID}`,
        issuer: `http://localhost:4400/${least.ENTRA_TENANT_ID}/v2.0`,
      },
    })
  })

  it('names every missing variable in a line of its own', () => {
    expect(linesOf({})).toEqual([
      'ENTRA_TENANT_ID: is missing',
      'ENTRA_CLIENT_ID: is missing',
      'ENTRA_CLIENT_SECRET: is missing; set it, or ENTRA_CLIENT_CERTIFICATE or ENTRA_FEDERATED_TOKEN_FILE or ENTRA_MANAGED_IDENTITY_CLIENT_ID',
    ])
  })
})

describe('public configuration', () => {
  it('leaves Microsoft’s own sign-in to MSAL', async () => {
    expect(await publicConfigWith({})).toMatchObject({
      clientId: least.ENTRA_CLIENT_ID,
      authority: `https://login.microsoftonline.com/${least.ENTRA_TENANT_ID}`,
      knownAuthorities: [],
      authorityMetadata: '',
      adminCentreUrl: `https://entra.microsoft.com/${least.ENTRA_TENANT_ID}`,
      isPracticeTenant: false,
    })
  })

  it('gives MSAL the endpoints of any other sign-in', async () => {
    const given = await publicConfigWith({ ...practice, ENTRA_SPA_CLIENT_ID: '33333333-3333-4333-8333-333333333333' })
    expect(given).toMatchObject({
      clientId: '33333333-3333-4333-8333-333333333333',
      authority: `https://localhost:4400/${least.ENTRA_TENANT_ID}`,
      knownAuthorities: ['localhost:4400'],
      isPracticeTenant: true,
    })
    expect(JSON.parse(given.authorityMetadata)).toMatchObject({
      token_endpoint: `http://localhost:4400/${least.ENTRA_TENANT_ID}/oauth2/v2.0/token`,
    })
  })

  it('holds no secret', async () => {
    expect(JSON.stringify(await publicConfigWith({}))).not.toContain(least.ENTRA_CLIENT_SECRET)
  })
})

async function publicConfigWith(more: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries({ ...least, ...more })) vi.stubEnv(name, value)
  const { publicConfig } = await import('./config')
  return publicConfig()
}
