import 'server-only'

export type Authority = {
  /** MSAL takes only `https:` here, also where the endpoints themselves are on plain http. */
  readonly url: string
  readonly host: string
  readonly issuer: string
  readonly keysUrl: string
  /** Entra's endpoints as MSAL's `authorityMetadata`, so that it needs no discovery over the network. */
  readonly metadata: string
}

export function authorityOf(loginUrl: string, tenantId: string): Authority {
  const base = `${loginUrl}/${tenantId}`
  const issuer = `${base}/v2.0`
  const keysUrl = `${base}/discovery/v2.0/keys`
  const { host } = new URL(loginUrl)
  return {
    url: `https://${host}/${tenantId}`,
    host,
    issuer,
    keysUrl,
    metadata: JSON.stringify({
      issuer,
      jwks_uri: keysUrl,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    }),
  }
}
