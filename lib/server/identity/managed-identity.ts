import 'server-only'
import { ManagedIdentityApplication } from '@azure/msal-node'
import type { CloudName } from '@/lib/kinds/cloud'
import { audiences } from './federated-token-file'

type Identity = { readonly identityId: string; readonly cloud: CloudName }

/**
 * The token by which a managed identity vouches for the app. MSAL finds the endpoint of the platform and keeps the token until it
 * is about to expire. Source: "Configure an application to trust a managed identity".
 */
export async function managedIdentityToken({ identityId, cloud }: Identity): Promise<string> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: identityId },
    system: { disableInternalRetries: true },
  })
  const { accessToken } = await identity.acquireToken({ resource: audiences[cloud] })
  return accessToken
}
