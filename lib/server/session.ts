import 'server-only'
import type { AppErrorCode } from '@/lib/contract/app-error'
import type { CloudName } from '@/lib/kinds/cloud'
import { config } from './config'
import { createBreaker } from './graph/breaker'
import { createGraphClient, type GraphClient } from './graph/client'
import { createPaces } from './graph/pace'
import { createExchangeCache } from './identity/exchange-cache'
import { exchangeOnBehalfOf } from './identity/on-behalf-of'
import { permissionsOf, type Permissions } from './identity/permissions'
import { verifyAccessToken, type Caller } from './identity/verify-access-token'
import { processWide } from './process-wide'
import { countExchange } from './telemetry'

/** A verified person together with their access to Microsoft Graph. */
export type DelegatedSession = {
  readonly caller: Caller
  readonly permissions: Permissions
  readonly graph: GraphClient
  readonly cloud: CloudName
  /** Ended when nobody waits for the answer any more. */
  readonly signal?: AbortSignal
}

const paces = () => processWide('paces', () => createPaces())
const breaker = () => processWide('breaker', () => createBreaker())
const exchanges = () => processWide('exchanges', () => createExchangeCache())

/** Whom a token names; it is checked and nobody is asked but for Entra's keys. */
export function identify(accessToken: string): Promise<Caller> {
  return verifyAccessToken(accessToken, config())
}

export async function openSession(accessToken: string, signal?: AbortSignal): Promise<DelegatedSession> {
  return openSessionOf(await identify(accessToken), accessToken, signal)
}

/** Of somebody whose token was verified. */
export async function openSessionOf(
  caller: Caller,
  accessToken: string,
  signal?: AbortSignal,
): Promise<DelegatedSession> {
  const settings = config()
  const assertion = { token: accessToken, expiresAt: caller.expiresAt }
  const exchange = await exchanges().get(assertion, () => countExchange(exchangeOnBehalfOf(accessToken, settings)))
  return {
    caller,
    permissions: permissionsOf(exchange.scopes),
    cloud: settings.cloud,
    graph: createGraphClient({
      baseUrl: settings.graphUrl,
      accessToken: exchange.accessToken,
      paces: paces(),
      breaker: breaker(),
    }),
    ...(signal === undefined ? {} : { signal }),
  }
}

/** Forgets the exchanged token when Graph did not take it, so that the next call gets a new one. */
export function closeSession(accessToken: string, code: AppErrorCode | undefined): void {
  if (code === 'stepUp' || code === 'signedOut') exchanges().drop(accessToken)
}
