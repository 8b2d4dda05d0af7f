import 'server-only'
import { readFile } from 'node:fs/promises'
import type { NodeAuthOptions } from '@azure/msal-node'
import type { ClientCredential } from '../config'
import { currentCertificate } from './current-certificate'
import { clientSecretProblem } from '../settings/secrets'
import { readSettingFile } from '../settings/setting-file'
import { managedIdentityToken } from './managed-identity'

type MsalCredential = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate' | 'clientAssertion'>

/** How this app proves itself to Entra, in the shape MSAL wants. */
export function msalCredentialOf(credential: ClientCredential): MsalCredential {
  switch (credential.type) {
    case 'secret':
      return { clientSecret: currentSecret(credential) }
    case 'certificate':
      return { clientCertificate: certificateOf(credential.path) }
    case 'federatedToken':
      // Read for each exchange, because the platform renews the file.
      return { clientAssertion: async () => (await readFile(credential.path, 'utf8')).trim() }
    case 'managedIdentity':
      return { clientAssertion: () => managedIdentityToken(credential) }
  }
}

type Secret = Extract<ClientCredential, { type: 'secret' }>

/** As its file holds it now, or as it was at the start while there is nothing of use in the file. */
function currentSecret({ secret, path }: Secret): string {
  const file = path === undefined ? null : readSettingFile(path)
  return file !== null && 'text' in file && clientSecretProblem(file.text) === null ? file.text : secret
}

function certificateOf(path: string): NonNullable<NodeAuthOptions['clientCertificate']> {
  const { leaf, key, chain } = currentCertificate(path)
  return {
    thumbprintSha256: leaf.fingerprint256.replaceAll(':', ''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    // Lets Entra trust by subject name and issuer, so that a renewed certificate needs no new registration.
    x5c: chain,
  }
}
