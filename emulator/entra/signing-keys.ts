import { randomUUID } from 'node:crypto'
import { compactVerify, exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose'

export type SigningKeys = {
  publicKeys: { keys: JWK[] }
  sign(claims: JWTPayload): Promise<string>
  /** The claims of a token that these keys signed; throws jose's errors otherwise. Expiry is left to the caller. */
  verify(token: string): Promise<JWTPayload>
}

/** New keys under a new `kid` at every start: a client that caches keys by `kid` must not meet an old one. */
export async function createSigningKeys(): Promise<SigningKeys> {
  const kid = randomUUID()
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }

  return {
    publicKeys: { keys: [publicJwk] },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey),
    async verify(token) {
      const { payload } = await compactVerify(token, publicKey, { algorithms: ['RS256'] })
      return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
    },
  }
}
