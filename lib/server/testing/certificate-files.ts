import 'reflect-metadata'
import { KeyObject, webcrypto } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { X509CertificateGenerator } from '@peculiar/x509'

/** How long keys may take where others work too; Vitest gives hooks ten seconds. */
export const busyMachineMs = 60_000

const dayMs = 24 * 60 * 60 * 1000

const rsa = (modulusLength: number) => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength,
})
const algorithms = { rsa: rsa(2048), shortRsa: rsa(1024), ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } }

export type MadeCertificate = { readonly certificate: string; readonly key: string; readonly privateKey: KeyObject }
type Wanted = { readonly key?: keyof typeof algorithms; readonly fromDays?: number; readonly toDays?: number }

/** A self-signed certificate with its key, both as PEM. Days count from now. */
export async function makeCertificate({
  key = 'rsa',
  fromDays = -1,
  toDays = 90,
}: Wanted = {}): Promise<MadeCertificate> {
  const algorithm = algorithms[key]
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Recycle Bin Test',
    notBefore: new Date(Date.now() + fromDays * dayMs),
    notAfter: new Date(Date.now() + toDays * dayMs),
    keys,
    signingAlgorithm: algorithm,
  })
  const privateKey = KeyObject.from(keys.privateKey)
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { certificate: `${certificate.toString('pem')}\n`, key: pem, privateKey }
}

/** Writes a file of its own and gives its path. */
export function settingFile(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'setting-')), 'file')
  writeFileSync(path, content)
  return path
}
