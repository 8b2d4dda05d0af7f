import 'server-only'
import type { IncomingMessage } from 'node:http'

type Limits = { readonly mostBytes: number }
/** The whole text, or why there is none. */
export type HeldBody = { readonly text: string } | 'tooLarge' | 'noRoom'

/** Bytes of all bodies that are held at one time, so that many slow senders cannot fill the memory together. */
const mostHeldBytes = 16 * 1024 * 1024
let heldBytes = 0

/**
 * Keeps the body of a request back until all of it is there, and then gives it to the request again, so that whoever handles
 * it reads it as if it had just come. Never settles when the sender leaves.
 */
export function holdBody(request: IncomingMessage, { mostBytes }: Limits): Promise<HeldBody> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    const release = () => {
      heldBytes -= bytes
      bytes = 0
    }
    const stop = () => {
      // The stream's own method shows again.
      Reflect.deleteProperty(request, 'push')
      request.off('close', release)
      release()
    }
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return resolve('tooLarge')
    request.once('close', release)
    request.push = (part: Buffer | null) => {
      bytes += part?.length ?? 0
      heldBytes += part?.length ?? 0
      if (bytes > mostBytes || heldBytes > mostHeldBytes) {
        const isLarge = bytes > mostBytes
        stop()
        resolve(isLarge ? 'tooLarge' : 'noRoom')
        // From here on the rest is read and dropped.
        return true
      }
      if (part !== null) return parts.push(part) > 0
      stop()
      const whole = Buffer.concat(parts)
      if (whole.length > 0) request.push(whole)
      request.push(null)
      resolve({ text: whole.toString('utf8') })
      return false
    }
  })
}
