import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '@/lib/contract/app-error'
import { systemClock, type Clock } from '../clock'
import { processWide } from '../process-wide'

/** Whose cursor it is and for which view; another person or another view cannot open it. */
export type CursorOwner = { readonly oid: string; readonly tenantId: string; readonly view: string }

export type CursorSealer = {
  readonly seal: (nextLink: string, owner: CursorOwner) => string
  /** Throws `invalidRequest` for everything that was not sealed here, for this owner, lately. */
  readonly open: (cursor: string, owner: CursorOwner) => string
}

const lifetimeMs = 4 * 60 * 60 * 1000
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Next links never reach the browser: they are sealed here. Without a key, one of this process is made up. */
export function createCursorSealer(appKey: string | null, clock: Pick<Clock, 'now'> = systemClock): CursorSealer {
  const secret = appKey ?? processWide('cursor secret', () => randomBytes(32))
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'list cursor', 32))

  return {
    seal(nextLink, owner) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(authenticated(owner))
      const content = JSON.stringify([clock.now() + lifetimeMs, nextLink])
      const sealed = [cipher.update(content, 'utf8'), cipher.final()]
      return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]).toString('base64url')
    },
    open(cursor, owner) {
      const [expiresAt, nextLink] = decrypt(cursor, key, owner)
      if (clock.now() > expiresAt) throw invalid('The cursor has expired')
      return nextLink
    },
  }
}

function decrypt(cursor: string, key: Buffer, owner: CursorOwner): [expiresAt: number, nextLink: string] {
  const bytes = Buffer.from(cursor, 'base64url')
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(authenticated(owner)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const content = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()])
    // Authenticated: it is what `seal` wrote.
    return JSON.parse(content.toString('utf8')) as [number, string]
  } catch (error) {
    throw invalid('The cursor is not one of this person and view', error)
  }
}

function authenticated({ tenantId, oid, view }: CursorOwner): Buffer {
  return Buffer.from(JSON.stringify([tenantId, oid, view]))
}

function invalid(message: string, cause?: unknown): AppError {
  return new AppError({ code: 'invalidRequest' }, { cause: new Error(message, { cause }) })
}
