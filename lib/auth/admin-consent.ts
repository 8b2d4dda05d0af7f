import * as z from 'zod/mini'
import { redirectPath } from '@/lib/contract/paths'
import type { PublicConfig } from '@/lib/contract/public-config'
import { parseJson } from '@/lib/storage/stored-json'

const metadataSchema = z.object({ authorization_endpoint: z.string() })

/** Where an administrator allows the app for everybody. Source: "Admin consent on the Microsoft identity platform". */
export function adminConsentAddress(config: PublicConfig): string {
  const { authority, authorityMetadata, clientId, serverClientId } = config
  const address = new URL(`${tenantAddress(authority, authorityMetadata)}/adminconsent`)
  address.searchParams.set('client_id', serverClientId)
  // A server registration of its own has no redirect address of ours; Entra then shows a page of its own.
  if (serverClientId === clientId) address.searchParams.set('redirect_uri', window.location.origin + redirectPath)
  return address.href
}

function tenantAddress(authority: string, authorityMetadata: string): string {
  if (authorityMetadata === '') return authority.replace(/\/$/, '')
  const { authorization_endpoint: endpoint } = metadataSchema.parse(parseJson(authorityMetadata))
  return endpoint.replace('/oauth2/v2.0/authorize', '')
}
