import 'server-only'
import { ConfidentialClientApplication } from '@azure/msal-node'
import type { Config } from '../config'
import { msalCredentialOf } from './client-credential'
import { entraError } from './entra-errors'
import { entraNetwork } from './entra-network'
import type { Exchange } from './exchange-cache'

type ExchangeConfig = Pick<Config, 'clientId' | 'credential' | 'authority' | 'graphUrl'>

/**
 * Exchanges a person's token for this app into one for Microsoft Graph. Asks for everything that is consented, because
 * Entra puts all of it into the token anyway and would refuse the whole exchange for one scope that is missing.
 *
 * A fresh client each time: MSAL's own cache neither joins parallel calls nor forgets anyone, and after a 429 it refuses
 * every later call of the same client.
 */
export async function exchangeOnBehalfOf(
  assertion: string,
  config: ExchangeConfig,
  deadlineMs = 10_000,
): Promise<Exchange> {
  const network = entraNetwork(deadlineMs)
  try {
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: config.clientId,
        authority: config.authority.url,
        knownAuthorities: [config.authority.host],
        authorityMetadata: config.authority.metadata,
        clientCapabilities: ['cp1'],
        ...msalCredentialOf(config.credential),
      },
      system: { networkClient: network.module, disableInternalRetries: true },
    })
    const scopes = [`${config.graphUrl}/.default`]
    const result = await client.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes, skipCache: true })
    if (!result?.expiresOn) throw new Error('Entra answered without a token')
    return {
      accessToken: result.accessToken,
      scopes: grantedScopes(network.lastAnswer()?.body.scope, result.scopes),
      expiresAt: result.expiresOn.getTime(),
    }
  } catch (error) {
    throw entraError(network.lastAnswer(), error)
  }
}

function grantedScopes(answered: unknown, parsed: readonly string[]): readonly string[] {
  return typeof answered === 'string' ? answered.split(' ').filter(Boolean) : parsed
}
