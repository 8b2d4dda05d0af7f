import { UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { cloudNames } from '@/lib/kinds/cloud'
import { parseConfig } from './config'
import { busyMachineMs, makeCertificate, settingFile, type MadeCertificate } from './testing/certificate-files'
import { linesOf, type Settings } from './testing/one-line'
import { leastSettings } from './testing/right-settings'

const { ENTRA_TENANT_ID: tenantId, ENTRA_CLIENT_ID: clientId, ENTRA_CLIENT_SECRET: secret } = leastSettings
const spaClientId = '91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24'

const right: readonly (readonly [what: string, settings: Settings])[] = [
  ['the least', {}],
  ['ids in capitals', { ENTRA_TENANT_ID: tenantId.toUpperCase(), ENTRA_CLIENT_ID: clientId.toUpperCase() }],
  ['a secret that begins with a dot', { ENTRA_CLIENT_SECRET: `.${secret.slice(1)}` }],
  ['an old secret with slashes', { ENTRA_CLIENT_SECRET: '/a8Kx/Qw2mZr+T5yLp0/cV7nJd3uFgEs9bKoHi1XvNw=' }],
  ['a secret with its day', { ENTRA_CLIENT_SECRET_EXPIRES: '2999-01-31' }],
  ['a registration for the browser', { ENTRA_SPA_CLIENT_ID: spaClientId }],
  ['its scope with api://', { ENTRA_SPA_CLIENT_ID: spaClientId, ENTRA_API_SCOPE: `api://${clientId}/access_as_user` }],
  ['a scope under a domain', { ENTRA_SPA_CLIENT_ID: spaClientId, ENTRA_API_SCOPE: 'https://contoso.com/bin/act' }],
  ['a scope under the tenant', { ENTRA_SPA_CLIENT_ID: spaClientId, ENTRA_API_SCOPE: `api://${tenantId}/bin/act` }],
  ['the default scope, named', { ENTRA_API_SCOPE: `${clientId.toUpperCase()}/access_as_user` }],
  ...cloudNames.map((cloud) => [`the cloud ${cloud}`, { ENTRA_CLOUD: cloud }] as const),
  [
    'the addresses of the cloud itself',
    { ENTRA_LOGIN_BASE_URL: 'https://login.microsoftonline.com', GRAPH_BASE_URL: 'https://graph.microsoft.com' },
  ],
  [
    'a practice tenant, whose secret may be short',
    {
      ENTRA_LOGIN_BASE_URL: 'http://[::1]:4400',
      GRAPH_BASE_URL: 'http://127.0.0.2:4400/',
      ENTRA_CLIENT_SECRET: 'hush',
    },
  ],
  [
    'a practice tenant elsewhere',
    { ENTRA_LOGIN_BASE_URL: 'https://practice.example', GRAPH_BASE_URL: 'https://practice.example' },
  ],
  ['a permanent delete that is off', { PERMANENT_DELETE: 'off', PERMANENT_DELETE_MAX: '1' }],
  ['a key in base64', { APP_KEY: 'Zq3v8K1mT0yXc5RbN7dLw9Hs2PfJg6UaEo4ViQtBkMA=' }],
  ['a key in hexadecimal', { APP_KEY: '9f86d081884c7d659a2feaa0c55ad015' }],
  ['a managed identity', { ENTRA_CLIENT_SECRET: undefined, ENTRA_MANAGED_IDENTITY_CLIENT_ID: spaClientId }],
  ['an address of the app', { PUBLIC_URL: 'https://bin.example:8443/' }],
  ['one of this machine', { PUBLIC_URL: 'http://localhost:3000' }],
  ['variables that nobody set', { ENTRA_SPA_CLIENT_ID: '', ENTRA_CLOUD: ' ', PERMANENT_DELETE: '', APP_KEY: '' }],
  ['those that other programs use', { AZURE_TENANT_ID: 'x', AZURE_CLIENT_ID: 'x', AZURE_FEDERATED_TOKEN_FILE: 'x' }],
  ['names that are near to a short one', { HOST: 'x', POST: 'x', APP_ENV: 'x', APP_POOL_ID: 'x', NODE_EVN: 'x' }],
  [
    'what Kubernetes tells of services called as our prefixes',
    {
      ENTRA_RECYCLE_BIN_SERVICE_HOST: '10.0.0.1',
      ENTRA_RECYCLE_BIN_SERVICE_PORT_HTTP: '3000',
      ENTRA_RECYCLE_BIN_PORT: 'tcp://10.0.0.1:3000',
      ENTRA_RECYCLE_BIN_PORT_3000_TCP_ADDR: '10.0.0.1',
      GRAPH_SERVICE_HOST: '10.0.0.2',
      APP_KEY_PORT_80_UDP: 'udp://10.0.0.3:80',
    },
  ],
  ['what Azure App Service passes on twice', { APPSETTING_ENTRA_TENANT_ID: tenantId }],
]

describe('right settings start', () => {
  it.each(right)('%s', (_, settings) => expect(linesOf({ ...leastSettings, ...settings })).toEqual([]))

  it('also with spaces and line breaks around them, which nobody sees', () => {
    const settings = { ...leastSettings, PERMANENT_DELETE: 'off', APP_KEY: 'pB7xT0vQm4Zs9Lw2Rk6Yd1Hc8Nf3Jg5A' }
    const padded = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, ` ${value}\r\n`]))
    expect(parseConfig(padded)).toEqual(parseConfig(settings))
  })

  it('with secrets that lie in files', () => {
    const key = 'pB7xT0vQm4Zs9Lw2Rk6Yd1Hc8Nf3Jg5A'
    const files = { ENTRA_CLIENT_SECRET_FILE: settingFile(`${secret}\n`), APP_KEY_FILE: settingFile(key) }
    const { credential, appKey } = parseConfig(withoutSecret(files))
    expect(credential).toMatchObject({ type: 'secret', secret })
    expect(appKey).toBe(key)
  })

  it('with a federated token for each cloud, and with an audience of its own', () => {
    const pairs = [
      ['global', 'api://AzureADTokenExchange'],
      ['usgov', 'api://AzureADTokenExchangeUSGov'],
      ['china', 'api://AzureADTokenExchangeChina'],
      ['global', 'our-own-audience'],
    ] as const
    for (const [cloud, audience] of pairs) {
      const path = settingFile(new UnsecuredJWT({}).setAudience(audience).setExpirationTime('1h').encode())
      expect(linesOf(withoutSecret({ ENTRA_CLOUD: cloud, ENTRA_FEDERATED_TOKEN_FILE: path })), audience).toEqual([])
    }
  })
})

describe('a right certificate starts', () => {
  let made: Readonly<Record<'own' | 'authority', MadeCertificate>>
  beforeAll(async () => {
    const [own, authority] = await Promise.all([makeCertificate(), makeCertificate({ toDays: -1, fromDays: -9 })])
    made = { own, authority }
  }, busyMachineMs)

  it.each([
    ['before its key', ({ certificate, key }) => certificate + key],
    ['after its key', ({ certificate, key }) => key + certificate],
    ['with a chain before it', ({ certificate, key }) => made.authority.certificate + certificate + key],
    ['with a chain after it', ({ certificate, key }) => certificate + made.authority.certificate + key],
    ['with the line ends of Windows', ({ certificate, key }) => (certificate + key).replaceAll('\n', '\r\n')],
    ['with the mark of Windows in front', ({ certificate, key }) => `\uFEFF${certificate}${key}`],
    [
      'with what openssl writes between',
      ({ certificate, key }) => `Bag Attributes\n  x: 1\n${certificate}\n# key\n${key}`,
    ],
    [
      'with a key in the older form',
      ({ certificate, privateKey }) => certificate + privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    ],
  ] satisfies [string, (own: MadeCertificate) => string][])('%s', (_, content) => {
    const path = settingFile(content(made.own))
    expect(linesOf(withoutSecret({ ENTRA_CLIENT_CERTIFICATE: path }))).toEqual([])
  })
})

function withoutSecret(settings: Settings): Settings {
  return { ...leastSettings, ENTRA_CLIENT_SECRET: undefined, ...settings }
}
