import type { CryptoKey } from 'jose'

export type TokenParts = { readonly header?: object; readonly claims?: Readonly<Record<string, unknown>> }

const now = Math.floor(Date.now() / 1000)
/** A number that JSON allows and that is none. */
const endless = '#1e999#'

const headers: Readonly<Record<string, object>> = {
  'typ of another token': { typ: 'at+jwt' },
  'typ in small letters': { typ: 'jwt' },
  'typ missing': { typ: undefined },
  'kid missing': { kid: undefined },
  zip: { zip: 'DEF' },
  crit: { crit: ['exp'], exp: now + 3600 },
  b64: { b64: true },
  jku: { jku: 'https://keys.example/' },
  jwk: { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } },
  x5u: { x5u: 'https://keys.example/' },
  x5c: { x5c: ['AQAB'] },
  cty: { cty: 'JWT' },
  enc: { enc: 'A256GCM' },
  nonce: { nonce: 'n' },
  'claims in the header': { iss: 'https://issuer.example/' },
}

const claims: Readonly<Record<string, Record<string, unknown>>> = {
  'idtyp of an app': { idtyp: 'app' },
  'idtyp of a device': { idtyp: 'device' },
  'idtyp in capitals': { idtyp: 'User' },
  'idtyp empty': { idtyp: '' },
  'idtyp null': { idtyp: null },
  'idtyp true': { idtyp: true },
  'idtyp a list': { idtyp: ['user'] },
  'idtyp an object': { idtyp: { value: 'user' } },
  'its name in capitals': { IDTYP: 'app' },
  'its name in two words': { id_typ: 'user' },
  'its name in camel case': { idTyp: 'user' },
  'its name in wide letters': { ｉｄｔｙｐ: 'user' },
  'its name with a blank': { idtyp: 'user', 'idtyp ': 'app' },
  'iat missing': { iat: undefined },
  'iat null': { iat: null },
  'iat a text': { iat: String(now) },
  'iat without end': { iat: `-${endless}` },
  'iat in the future': { iat: now + 300 },
  'iat a fraction': { iat: now - 0.5 },
  'exp without end': { exp: endless },
  'exp a text': { exp: String(now + 3600) },
  'exp a list': { exp: [now + 3600] },
  'exp null': { exp: null },
  'exp that no date can hold': { exp: 1e300 },
  'nbf missing': { nbf: undefined },
  'nbf a text': { nbf: String(now) },
  'nbf without end': { nbf: `-${endless}` },
  'nbf after exp': { nbf: now + 20, exp: now + 10 },
  'nbf as late as exp': { nbf: now + 10, exp: now + 10 },
  'oid a number': { oid: 1 },
  'oid a list': { oid: ['person'] },
  'oid empty': { oid: '' },
  'scp a list': { scp: ['access_as_user'] },
  'ver a number': { ver: 2 },
  'name an object': { name: {} },
  'preferred_username a list': { preferred_username: ['a'] },
  'wids a text': { wids: 'role' },
  'wids of numbers': { wids: [1] },
}

/** Lists in the place of what a good token holds as a text. */
export function listsInPlaceOf(good: Readonly<Record<string, unknown>>): Readonly<Record<string, TokenParts>> {
  return Object.fromEntries(
    ['aud', 'tid', 'azp', 'iss'].map((name) => [`${name} a list`, { claims: { [name]: [good[name]] } }]),
  )
}

/** What Entra never issues, however well it is signed. */
export const oddTokens: Readonly<Record<string, TokenParts>> = {
  ...Object.fromEntries(Object.entries(headers).map(([name, header]) => [`header: ${name}`, { header }])),
  ...Object.fromEntries(Object.entries(claims).map(([name, odd]) => [name, { claims: odd }])),
}

/** Signs whatever it is given, where a library would refuse. */
export async function signAnything({ header, claims }: Required<TokenParts>, key: CryptoKey): Promise<string> {
  const body = JSON.stringify(claims).replaceAll(/"(-?)#([^"#]+)#"/g, '$1$2')
  const signed = [JSON.stringify(header), body].map((part) => Buffer.from(part).toString('base64url')).join('.')
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(signed))
  return `${signed}.${Buffer.from(signature).toString('base64url')}`
}
