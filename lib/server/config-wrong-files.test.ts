import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { UnsecuredJWT } from 'jose'
import { beforeAll, describe, it } from 'vitest'
import { busyMachineMs, makeCertificate, settingFile, type MadeCertificate } from './testing/certificate-files'
import { expectLine, withFile } from './testing/one-line'

describe('a wrong certificate ends the start with one line', () => {
  let made: Readonly<Record<'good' | 'other' | 'short' | 'ec' | 'expired' | 'future', MadeCertificate>>
  beforeAll(async () => {
    const [good, other, short, ec, expired, future] = await Promise.all([
      makeCertificate(),
      makeCertificate(),
      makeCertificate({ key: 'shortRsa' }),
      makeCertificate({ key: 'ec' }),
      makeCertificate({ fromDays: -30, toDays: -1 }),
      makeCertificate({ fromDays: 1 }),
    ])
    made = { good, other, short, ec, expired, future }
  }, busyMachineMs)

  it.each([
    ['that is expired', () => made.expired.certificate + made.expired.key, /expired on \d{4}-\d\d-\d\d$/],
    ['that is not valid yet', () => made.future.certificate + made.future.key, /valid from \d{4}-\d\d-\d\d only/],
    ['with a key of an elliptic curve', () => made.ec.certificate + made.ec.key, /not RSA/],
    ['with a key of 1024 bits', () => made.short.certificate + made.short.key, /less than 2048 bits/],
    ['with the key of another', () => made.good.certificate + made.other.key, /belongs to none/],
    ['with two keys', () => made.good.certificate + made.good.key + made.other.key, /more than one private key/],
    ['without its key', () => made.good.certificate, /has no private key/],
    ['that is only a key', () => made.good.key, /has no certificate/],
    ['with an encrypted key', () => made.good.certificate + encrypted(made.good), /encrypted/],
    ['whose key is cut off', () => made.good.certificate + withHole(made.good.key), /key that cannot be read/],
    ['that is cut off', () => withHole(made.good.certificate) + made.good.key, /certificate that cannot be read/],
    ['that is no PEM', () => Buffer.from([0x30, 0x82, 1, 2, 3]), /must be a PEM file/],
    ['that is empty', () => '\n', /an empty file/],
  ] satisfies [string, () => string | Buffer, RegExp][])('%s', (_, content, needs) => {
    expectLine(withFile({ ENTRA_CLIENT_CERTIFICATE: settingFile(content()) }), 'ENTRA_CLIENT_CERTIFICATE', needs)
  })

  it.each([
    ['that is not there', '/nowhere/cert.pem', /does not exist/],
    ['that is a folder', mkdtempSync(`${tmpdir()}/folder-`), /a folder/],
    ['that stands in the variable', '-----BEGIN CERTIFICATE-----', /does not exist/],
  ])('%s', (_, path, needs) => {
    expectLine(withFile({ ENTRA_CLIENT_CERTIFICATE: path }), 'ENTRA_CLIENT_CERTIFICATE', needs)
  })
})

describe('a wrong file of a secret ends the start with one line', () => {
  const secret = 'Qk38Q~h2Vw.t7-mPz0_LrYc5NxJd1uFgEa9SbKoT'

  it.each([
    ['that is not there', '/nowhere/secret', /does not exist/],
    ['that is empty', settingFile('\n'), /an empty file/],
    ['with the id of a secret', settingFile('91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24'), /its value/],
    ['with two lines', settingFile(`${secret}\n${secret}`), /line break/],
    ['with half a secret', settingFile(secret.slice(0, 9)), /too short/],
  ])('%s', (_, path, needs) => {
    expectLine({ ENTRA_CLIENT_SECRET: undefined, ENTRA_CLIENT_SECRET_FILE: path }, 'ENTRA_CLIENT_SECRET_FILE', needs)
  })

  it('beside the secret itself, and a key that anybody guesses', () => {
    const both = 'ENTRA_CLIENT_SECRET, ENTRA_CLIENT_SECRET_FILE'
    expectLine({ ENTRA_CLIENT_SECRET_FILE: settingFile(secret) }, both, /only one/)
    expectLine({ APP_KEY_FILE: settingFile('a'.repeat(40)) }, 'APP_KEY_FILE', /random/)
  })
})

describe('a wrong federated token ends the start with one line', () => {
  const day = 24 * 60 * 60
  const token = (audience: string, fromNowSeconds: number) =>
    new UnsecuredJWT({ exp: Math.floor(Date.now() / 1000) + fromNowSeconds }).setAudience(audience).encode()

  it.each([
    ['that is empty', ' \n', /an empty file/],
    ['that is none', 'hello', /does not hold a token/],
    ['that has expired', token('api://AzureADTokenExchange', -day), /expired/],
    ['for another cloud', token('api://AzureADTokenExchangeChina', day), /another cloud/],
  ])('%s', (_, content, needs) => {
    expectLine(withFile({ ENTRA_FEDERATED_TOKEN_FILE: settingFile(content) }), 'ENTRA_FEDERATED_TOKEN_FILE', needs)
  })

  it('in a file that is not there', () => {
    expectLine(withFile({ ENTRA_FEDERATED_TOKEN_FILE: '/nowhere' }), 'ENTRA_FEDERATED_TOKEN_FILE', /does not exist/)
  })

  it('beside another credential', () => {
    const path = settingFile(token('api://AzureADTokenExchange', day))
    expectLine({ ENTRA_FEDERATED_TOKEN_FILE: path }, 'ENTRA_CLIENT_SECRET, ENTRA_FEDERATED_TOKEN_FILE', /only one/)
  })
})

const encrypted = ({ privateKey }: MadeCertificate) =>
  privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }).toString()
const withHole = (pem: string) => pem.replace(/^.{64}$/m, '')
