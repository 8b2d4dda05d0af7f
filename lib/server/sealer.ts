import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { AppError } from '@/lib/contract/app-error'
import { systemClock, type Clock } from './clock'
import { processWide } from './process-wide'

/** Whom the sealed text belongs to and what it is for. It does not open for another person or subject. */
export type SealOwner = { readonly oid: string; readonly tenantId: string; readonly subject: string }

export type Sealer = {
  readonly seal: (text: string, owner: SealOwner) => string
  /** Throws `invalidRequest` for a text that was not sealed here for this owner, or that has expired. */
  readonly open: (sealed: string, owner: SealOwner) => string
}

/**
 * Seals texts that the browser keeps for us and can neither read nor forge: cursors of lists, and receipts of restores.
 */
export type SealPurpose = 'list cursor' | 'undo receipt'

const lifetimeMs = 4 * 60 * 60 * 1000
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Without a key of the site, the process makes one up. */
export function createSealer(
  appKey: string | null,
  purpose: SealPurpose,
  clock: Pick<Clock, 'now'> = systemClock,
): Sealer {
  const secret = appKey ?? processWide('sealer secret', () => randomBytes(32))
  const key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))

  return {
    seal(text, owner) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(authenticated(owner))
      // Compressed, because it travels in an address and consists mostly of Graph's next links.
      const content = deflateRawSync(JSON.stringify([clock.now() + lifetimeMs, text]))
      const sealed = [cipher.update(content), cipher.final()]
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url')
    },
    open(sealed, owner) {
      const [expiresAt, text] = decrypt(sealed, key, owner)
      if (clock.now() > expiresAt) throw invalid('It has expired')
      return text
    },
  }
}

function decrypt(sealed: string, key: Buffer, owner: SealOwner): [expiresAt: number, text: string] {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(authenticated(owner)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const content = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
    // Authenticated: it is what `seal` wrote.
    return JSON.parse(inflateRawSync(content).toString('utf8')) as [number, string]
  } catch (error) {
    throw invalid('It was not sealed for this person and subject', error)
  }
}

function authenticated({ tenantId, oid, subject }: SealOwner): Buffer {
  return Buffer.from(JSON.stringify([tenantId, oid, subject]))
}

function invalid(message: string, cause?: unknown): AppError {
  return new AppError({ code: 'invalidRequest' }, { cause: new Error(message, { cause }) })
}
