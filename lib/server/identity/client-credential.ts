import 'server-only'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { NodeAuthOptions } from '@azure/msal-node'
import type { ClientCredential } from '../config'

type MsalCredential = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>

/** How this app proves itself to Entra, in the shape MSAL wants. */
export function msalCredentialOf(credential: ClientCredential): MsalCredential {
  switch (credential.type) {
    case 'secret':
      return { clientSecret: credential.secret }
    case 'certificate':
      return { clientCertificate: certificateOf(credential.pem) }
    case 'federatedToken':
      // Read for each exchange, because the platform renews the file.
      return { clientAssertion: async () => (await readFile(credential.path, 'utf8')).trim() }
  }
}

function certificateOf(pem: string): NonNullable<NodeAuthOptions['clientCertificate']> {
  const certificate = new X509Certificate(pem)
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString(),
    // Lets Entra trust by subject name and issuer, so that a renewed certificate needs no new registration.
    x5c: certificate.toString(),
  }
}
