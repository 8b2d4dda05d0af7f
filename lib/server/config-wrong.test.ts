import { describe, it } from 'vitest'
import { expectLine, withFile, type Settings } from './testing/one-line'
import { leastSettings } from './testing/right-settings'

const { ENTRA_TENANT_ID: tenantId, ENTRA_CLIENT_ID: clientId, ENTRA_CLIENT_SECRET: secret } = leastSettings
const otherId = '91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24'
const appKey = 'pB7xT0vQm4Zs9Lw2Rk6Yd1Hc8Nf3Jg5A'
const loopback = { ENTRA_LOGIN_BASE_URL: 'http://localhost:4400', GRAPH_BASE_URL: 'http://localhost:4400' }

/** One wrong setting beside right ones, the variable that the line names, and what the line says that it needs. */
type Wrong = readonly [what: string, settings: Settings, name: string, needs: RegExp]

const wrongTexts: readonly Wrong[] = [
  ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL', /one of debug, info, warn, error/],
  ['an audit log in no folder', { AUDIT_LOG: '/no/such/folder/audit.log' }, 'AUDIT_LOG', /a folder that exists/],
  ['no tenant', { ENTRA_TENANT_ID: undefined }, 'ENTRA_TENANT_ID', /is missing/],
  ['a tenant that is only spaces', { ENTRA_TENANT_ID: '  ' }, 'ENTRA_TENANT_ID', /is missing/],
  ['a domain for a tenant', { ENTRA_TENANT_ID: 'contoso.onmicrosoft.com' }, 'ENTRA_TENANT_ID', /a GUID/],
  ['any tenant', { ENTRA_TENANT_ID: 'common' }, 'ENTRA_TENANT_ID', /one tenant/],
  ['any organisation', { ENTRA_TENANT_ID: 'organizations' }, 'ENTRA_TENANT_ID', /one tenant/],
  ['a tenant of zeros', { ENTRA_TENANT_ID: '00000000-0000-0000-0000-000000000000' }, 'ENTRA_TENANT_ID', /stands for/],
  [
    'the tenant of documents',
    { ENTRA_TENANT_ID: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' },
    'ENTRA_TENANT_ID',
    /stands for/,
  ],
  [
    'the tenant of personal accounts',
    { ENTRA_TENANT_ID: '9188040d-6c67-4c5b-b112-36a304b66dad' },
    'ENTRA_TENANT_ID',
    /Microsoft/,
  ],
  ['quotes around a tenant', { ENTRA_TENANT_ID: `"${tenantId}"` }, 'ENTRA_TENANT_ID', /in quotes/],
  ['braces around a tenant', { ENTRA_TENANT_ID: `{${tenantId}}` }, 'ENTRA_TENANT_ID', /placeholder/],
  ['two ids for a tenant', { ENTRA_TENANT_ID: `${tenantId},${otherId}` }, 'ENTRA_TENANT_ID', /a GUID/],
  ['no client', { ENTRA_CLIENT_ID: undefined }, 'ENTRA_CLIENT_ID', /is missing/],
  ['a name for a client', { ENTRA_CLIENT_ID: 'recycle-bin' }, 'ENTRA_CLIENT_ID', /a GUID/],
  ['a client of zeros', { ENTRA_CLIENT_ID: '00000000-0000-0000-0000-000000000000' }, 'ENTRA_CLIENT_ID', /stands for/],
  [
    'Microsoft Graph for a client',
    { ENTRA_CLIENT_ID: '00000003-0000-0000-c000-000000000000' },
    'ENTRA_CLIENT_ID',
    /Microsoft/,
  ],
  ['the tenant for a client', { ENTRA_CLIENT_ID: tenantId.toUpperCase() }, 'ENTRA_CLIENT_ID', /ENTRA_TENANT_ID/],
  ['an address for a client', { ENTRA_CLIENT_ID: `api://${clientId}` }, 'ENTRA_CLIENT_ID', /a GUID/],
  ['the tenant for the browser', { ENTRA_SPA_CLIENT_ID: tenantId }, 'ENTRA_SPA_CLIENT_ID', /ENTRA_TENANT_ID/],
  ['a name for the browser', { ENTRA_SPA_CLIENT_ID: 'spa' }, 'ENTRA_SPA_CLIENT_ID', /a GUID/],

  ['no credential', { ENTRA_CLIENT_SECRET: undefined }, 'ENTRA_CLIENT_SECRET', /is missing; set it, or/],
  ['the id of a secret', { ENTRA_CLIENT_SECRET: otherId }, 'ENTRA_CLIENT_SECRET', /its value/],
  ['a hidden secret', { ENTRA_CLIENT_SECRET: 'Qk3******************' }, 'ENTRA_CLIENT_SECRET', /hides it/],
  ['a secret that stands for one', { ENTRA_CLIENT_SECRET: 'your-secret-here' }, 'ENTRA_CLIENT_SECRET', /placeholder/],
  ['another that stands for one', { ENTRA_CLIENT_SECRET: 'CHANGE_ME_CHANGE_ME' }, 'ENTRA_CLIENT_SECRET', /placeholder/],
  ['a secret in angle brackets', { ENTRA_CLIENT_SECRET: '<client secret>' }, 'ENTRA_CLIENT_SECRET', /placeholder/],
  ['a secret of x', { ENTRA_CLIENT_SECRET: 'x'.repeat(40) }, 'ENTRA_CLIENT_SECRET', /placeholder/],
  ['quotes around a secret', { ENTRA_CLIENT_SECRET: `'${secret}'` }, 'ENTRA_CLIENT_SECRET', /in quotes/],
  ['a secret with a space', { ENTRA_CLIENT_SECRET: secret.replace('.', ' ') }, 'ENTRA_CLIENT_SECRET', /a space/],
  ['two secrets in two lines', { ENTRA_CLIENT_SECRET: `${secret}\n${secret}` }, 'ENTRA_CLIENT_SECRET', /line break/],
  ['half a secret', { ENTRA_CLIENT_SECRET: secret.slice(0, 9) }, 'ENTRA_CLIENT_SECRET', /too short/],
  ['the path of a secret', { ENTRA_CLIENT_SECRET: '/run/secrets/entra-client' }, 'ENTRA_CLIENT_SECRET', /a path/],
  [
    'a key for a secret',
    { ENTRA_CLIENT_SECRET: '-----BEGIN PRIVATE KEY-----' },
    'ENTRA_CLIENT_SECRET',
    /ENTRA_CLIENT_CERTIFICATE/,
  ],
  [
    'a token for a secret',
    { ENTRA_CLIENT_SECRET: 'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.' },
    'ENTRA_CLIENT_SECRET',
    /ENTRA_FEDERATED_TOKEN_FILE/,
  ],
  [
    'a reference to a vault that nobody resolved',
    { ENTRA_CLIENT_SECRET: '@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/a)' },
    'ENTRA_CLIENT_SECRET',
    /reference/,
  ],
  [
    'a variable of a shell that nobody resolved',
    { ENTRA_CLIENT_SECRET: '${CLIENT_SECRET}' },
    'ENTRA_CLIENT_SECRET',
    /reference/,
  ],
  [
    'the app for its managed identity',
    { ENTRA_CLIENT_SECRET: undefined, ENTRA_MANAGED_IDENTITY_CLIENT_ID: clientId },
    'ENTRA_MANAGED_IDENTITY_CLIENT_ID',
    /client id of the managed identity/,
  ],
  [
    'a managed identity by its name',
    { ENTRA_CLIENT_SECRET: undefined, ENTRA_MANAGED_IDENTITY_CLIENT_ID: 'bin-identity' },
    'ENTRA_MANAGED_IDENTITY_CLIENT_ID',
    /a GUID/,
  ],
  [
    'a secret beside a managed identity',
    { ENTRA_MANAGED_IDENTITY_CLIENT_ID: otherId },
    'ENTRA_CLIENT_SECRET, ENTRA_MANAGED_IDENTITY_CLIENT_ID',
    /only one/,
  ],
  [
    'the day of no secret',
    withFile({ ENTRA_CLIENT_SECRET_EXPIRES: '2999-01-31' }),
    'ENTRA_CLIENT_SECRET_EXPIRES',
    /day of a secret/,
  ],
  ['a day that is over', { ENTRA_CLIENT_SECRET_EXPIRES: '2020-01-31' }, 'ENTRA_CLIENT_SECRET_EXPIRES', /is over/],
  [
    'a day that no calendar has',
    { ENTRA_CLIENT_SECRET_EXPIRES: '2999-02-30' },
    'ENTRA_CLIENT_SECRET_EXPIRES',
    /a day such as/,
  ],
  [
    'a day written in another way',
    { ENTRA_CLIENT_SECRET_EXPIRES: '31.01.2999' },
    'ENTRA_CLIENT_SECRET_EXPIRES',
    /a day such as/,
  ],

  [
    'the scope of Graph',
    { ENTRA_API_SCOPE: 'https://graph.microsoft.com/User.Read.All' },
    'ENTRA_API_SCOPE',
    /Microsoft Graph/,
  ],
  [
    'everything of Graph',
    { ENTRA_API_SCOPE: 'https://graph.microsoft.com/.default' },
    'ENTRA_API_SCOPE',
    /Microsoft Graph/,
  ],
  [
    'a scope of Graph by its id',
    { ENTRA_API_SCOPE: '00000003-0000-0000-c000-000000000000/User.Read' },
    'ENTRA_API_SCOPE',
    /Microsoft Graph/,
  ],
  ['a bare permission of Graph', { ENTRA_API_SCOPE: 'User.Read' }, 'ENTRA_API_SCOPE', /Microsoft Graph/],
  ['a scope without its app', { ENTRA_API_SCOPE: 'access_as_user' }, 'ENTRA_API_SCOPE', /must look like/],
  ['two scopes', { ENTRA_API_SCOPE: `${clientId}/access_as_user openid` }, 'ENTRA_API_SCOPE', /must look like/],
  ['a scope that means all', { ENTRA_API_SCOPE: `${clientId}/.default` }, 'ENTRA_API_SCOPE', /not \.default/],
  [
    'a scope of another app',
    { ENTRA_API_SCOPE: `${otherId}/access_as_user` },
    'ENTRA_API_SCOPE',
    /another registration/,
  ],
  [
    'a scope of the browser',
    { ENTRA_SPA_CLIENT_ID: otherId, ENTRA_API_SCOPE: `api://${otherId}/access_as_user` },
    'ENTRA_API_SCOPE',
    /another registration/,
  ],
  [
    'a scope that fails with one registration',
    { ENTRA_API_SCOPE: `api://${clientId}/access_as_user` },
    'ENTRA_API_SCOPE',
    /without api:/,
  ],

  ['a cloud that is none', { ENTRA_CLOUD: 'mars' }, 'ENTRA_CLOUD', /must be one of global, usgov/],
  ['a cloud in capitals', { ENTRA_CLOUD: 'USGov' }, 'ENTRA_CLOUD', /must be one of/],
  ['a sign-in without a Graph', { ENTRA_LOGIN_BASE_URL: 'https://host' }, 'GRAPH_BASE_URL', /is missing/],
  ['a Graph without a sign-in', { GRAPH_BASE_URL: 'https://host' }, 'ENTRA_LOGIN_BASE_URL', /is missing/],
  ['a plain address', { ...loopback, GRAPH_BASE_URL: 'http://graph' }, 'GRAPH_BASE_URL', /https:/],
  ['an address with a path', { ...loopback, GRAPH_BASE_URL: 'https://host/v1.0' }, 'GRAPH_BASE_URL', /without a path/],
  [
    'an address with a fragment',
    { ...loopback, GRAPH_BASE_URL: 'https://host/#x' },
    'GRAPH_BASE_URL',
    /without a path/,
  ],
  [
    'an address with a password',
    { ...loopback, GRAPH_BASE_URL: 'https://:hush@host' },
    'GRAPH_BASE_URL',
    /without a path/,
  ],
  [
    'an address without a protocol',
    { ...loopback, ENTRA_LOGIN_BASE_URL: 'localhost:4400' },
    'ENTRA_LOGIN_BASE_URL',
    /such as https/,
  ],
  [
    'a sign-in of loopback with Microsoft’s Graph',
    { ...loopback, GRAPH_BASE_URL: 'https://graph.microsoft.com' },
    'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL',
    /one practice tenant/,
  ],
  [
    'Microsoft’s sign-in with a Graph of loopback',
    { ...loopback, ENTRA_LOGIN_BASE_URL: 'https://login.microsoftonline.com' },
    'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL',
    /one practice tenant/,
  ],
  [
    'two clouds',
    { ENTRA_LOGIN_BASE_URL: 'https://login.microsoftonline.us', GRAPH_BASE_URL: 'https://graph.microsoft.com' },
    'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL',
    /set ENTRA_CLOUD/,
  ],
  [
    'addresses of another cloud than the named one',
    {
      ENTRA_CLOUD: 'china',
      ENTRA_LOGIN_BASE_URL: 'https://login.microsoftonline.com',
      GRAPH_BASE_URL: 'https://graph.microsoft.com',
    },
    'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL',
    /set ENTRA_CLOUD/,
  ],
  [
    'the Graph of a cloud that is closed',
    { ENTRA_LOGIN_BASE_URL: 'https://login.microsoftonline.com', GRAPH_BASE_URL: 'https://graph.windows.net' },
    'ENTRA_LOGIN_BASE_URL, GRAPH_BASE_URL',
    /set ENTRA_CLOUD/,
  ],

  ['an address of the app with a path', { PUBLIC_URL: 'https://bin.example/app' }, 'PUBLIC_URL', /without a path/],
  ['an address of the app without TLS', { PUBLIC_URL: 'http://bin.example' }, 'PUBLIC_URL', /https:/],
  ['an address of the app without a protocol', { PUBLIC_URL: 'bin.example' }, 'PUBLIC_URL', /such as https/],
  ['an address of the app for every name', { PUBLIC_URL: 'https://*.example' }, 'PUBLIC_URL', /such as https/],
  ['where the app listens for its address', { PUBLIC_URL: 'https://0.0.0.0' }, 'PUBLIC_URL', /such as https/],
  ['Graph for the address of the app', { PUBLIC_URL: 'https://graph.microsoft.com' }, 'PUBLIC_URL', /the app itself/],
  ['the practice tenant for it', { ...loopback, PUBLIC_URL: 'http://localhost:4400/' }, 'PUBLIC_URL', /the app itself/],

  ['a permanent delete that is neither', { PERMANENT_DELETE: 'false' }, 'PERMANENT_DELETE', /on or off/],
  ['a permanent delete in capitals', { PERMANENT_DELETE: 'OFF' }, 'PERMANENT_DELETE', /on or off/],
  ['a most of none', { PERMANENT_DELETE_MAX: '0' }, 'PERMANENT_DELETE_MAX', /from 1 to/],
  ['a most below none', { PERMANENT_DELETE_MAX: '-1' }, 'PERMANENT_DELETE_MAX', /from 1 to/],
  ['a most that is half', { PERMANENT_DELETE_MAX: '2.5' }, 'PERMANENT_DELETE_MAX', /from 1 to/],
  ['a most in words', { PERMANENT_DELETE_MAX: 'many' }, 'PERMANENT_DELETE_MAX', /from 1 to/],
  ['a most without end', { PERMANENT_DELETE_MAX: '1e9' }, 'PERMANENT_DELETE_MAX', /from 1 to/],

  ['a short key', { APP_KEY: appKey.slice(1) }, 'APP_KEY', /32 characters/],
  ['a key of one letter', { APP_KEY: 'a'.repeat(32) }, 'APP_KEY', /random/],
  ['a key that repeats itself', { APP_KEY: 'kT9xQw2Z'.repeat(4) }, 'APP_KEY', /random/],
  ['a key that is a row', { APP_KEY: 'abcdefghijklmnopqrstuvwxyz012345' }, 'APP_KEY', /random/],
  ['a key that is a row of figures', { APP_KEY: '01234567890123456789012345678901' }, 'APP_KEY', /random/],
  ['a key in words', { APP_KEY: 'at least 32 random characters go here' }, 'APP_KEY', /random/],
  ['the secret for a key', { APP_KEY: secret }, 'APP_KEY', /of its own/],
  ['the tenant for a key', { APP_KEY: tenantId }, 'APP_KEY', /of its own/],
]

const wrongNames: readonly (readonly [name: string, value: string, likely: string | null])[] = [
  ['PERMANENT_DELET', 'off', 'PERMANENT_DELETE'],
  ['PERMANANT_DELETE', 'off', 'PERMANENT_DELETE'],
  ['PERMANENT-DELETE', 'off', 'PERMANENT_DELETE'],
  ['PERMANENTDELETE', 'off', 'PERMANENT_DELETE'],
  ['DELETE_PERMANENT', 'off', 'PERMANENT_DELETE'],
  ['permanent_delete', 'off', 'PERMANENT_DELETE'],
  ['PERMANENT_DELETE_MAXIMUM', '10', null],
  ['PERMANENT_DELETE_MX', '10', 'PERMANENT_DELETE_MAX'],
  ['ENTRA_TENANTID', tenantId, 'ENTRA_TENANT_ID'],
  ['ENTAR_TENANT_ID', tenantId, 'ENTRA_TENANT_ID'],
  ['ENTRA_CLIENT_SECERT', secret, 'ENTRA_CLIENT_SECRET'],
  ['ENTRA_REGION', 'usgov', null],
  ['ENTRA_CLUOD', 'usgov', 'ENTRA_CLOUD'],
  ['PUBLIC_URI', 'https://bin.example', 'PUBLIC_URL'],
  ['GRAPH_URL', 'https://graph.example', null],
  ['GRAPH_BASE_URI', 'https://graph.example', 'GRAPH_BASE_URL'],
  ['APPKEY', appKey, 'APP_KEY'],
  ['APP_KEYS', appKey, 'APP_KEY'],
  ['APP_SECRET', appKey, null],
]

describe('a wrong setting ends the start with one line that names the variable and what it needs', () => {
  it.each(wrongTexts)('%s', (_, settings, name, needs) => expectLine(settings, name, needs))

  it.each(wrongNames)('the name %s', (name, value, likely) => {
    expectLine(
      { [name]: value },
      name,
      likely === null ? /is unknown/ : new RegExp(`is unknown; ${likely} is likely meant`),
    )
  })

  it('one line also where the variable that was meant is missing for it', () => {
    expectLine({ ENTRA_CLIENT_ID: undefined, ENTRA_CLIENTID: clientId }, 'ENTRA_CLIENTID', /ENTRA_CLIENT_ID/)
  })
})
