import 'server-only'
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readSettingFile } from '../settings/setting-file'

export type ClientCertificate = {
  readonly leaf: X509Certificate
  readonly key: KeyObject
  /** All certificates of the file as PEM, the one with the key first. */
  readonly chain: string
}

/** The certificate by which the app proves itself, or what is wrong with its file. Certificates may come in any order. */
export function readCertificateFile(path: string, now = Date.now()): ClientCertificate | { readonly problem: string } {
  const file = readSettingFile(path)
  if ('problem' in file) return file
  const blocks = blocksIn(file.text)
  const problem = problemOfBlocks(file.text, blocks)
  if (problem !== null) return { problem }
  const key = keyOf(blocks.keys[0] ?? '')
  if (key === null) return { problem: 'has a private key that cannot be read' }
  const certificates = blocks.certificates.map(certificateOf)
  if (certificates.includes(null)) return { problem: 'has a certificate that cannot be read' }
  return matched(certificates as readonly X509Certificate[], key, now)
}

function matched(certificates: readonly X509Certificate[], key: KeyObject, now: number) {
  const weakness = weaknessOf(key)
  if (weakness !== null) return { problem: weakness }
  const leaf = certificates.find((one) => one.checkPrivateKey(key))
  if (leaf === undefined) return { problem: 'has a private key that belongs to none of its certificates' }
  if (now < Date.parse(leaf.validFrom))
    return { problem: `has a certificate that is valid from ${dayOf(leaf.validFrom)} only` }
  if (now >= Date.parse(leaf.validTo)) return { problem: `has a certificate that expired on ${dayOf(leaf.validTo)}` }
  const chain = [leaf, ...certificates.filter((one) => one !== leaf)].map(String).join('')
  return { leaf, key, chain }
}

type Blocks = { readonly certificates: readonly string[]; readonly keys: readonly string[] }

function blocksIn(text: string): Blocks {
  const all = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g)]
  const ofType = (shape: RegExp) => all.flatMap(([block, type = '']) => (shape.test(type) ? [block] : []))
  return { certificates: ofType(/CERTIFICATE$/), keys: ofType(/PRIVATE KEY$/) }
}

function problemOfBlocks(text: string, { certificates, keys }: Blocks): string | null {
  const [key = ''] = keys
  if (!text.includes('-----BEGIN'))
    return 'must be a PEM file; convert others by `openssl pkcs12 -in file.pfx -out file.pem -nodes`'
  if (certificates.length === 0)
    return 'has no certificate; it needs the certificate and its private key in one PEM file'
  if (keys.length === 0) return 'has no private key; it needs the certificate and its private key in one PEM file'
  if (keys.length > 1) return 'has more than one private key'
  if (/ENCRYPTED/.test(key)) return 'has an encrypted private key; store it decrypted, readable for this process only'
  return null
}

const leastBits = 2048

/** MSAL signs with PS256. Source: "Microsoft identity platform application authentication certificate credentials". */
function weaknessOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | null {
  if (asymmetricKeyType !== 'rsa') return 'has a private key that is not RSA, the only kind that Entra takes'
  return (asymmetricKeyDetails?.modulusLength ?? 0) < leastBits ? `has an RSA key of less than ${leastBits} bits` : null
}

function keyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem)
  } catch {
    return null
  }
}

function certificateOf(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}

const dayOf = (date: string) => new Date(date).toISOString().slice(0, 10)
