import 'server-only'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** The one origin of the app where it is set, and null where requests name it. */
export type PublicUrl = string | null

/**
 * Whether the person's browser speaks TLS: as the set origin says, else as this connection does. What a sender forwards is not
 * believed, since anybody may send it.
 */
export function isHttps(publicUrl: PublicUrl, socket: Socket): boolean {
  return publicUrl === null ? 'encrypted' in socket : publicUrl.startsWith('https:')
}

/** Whether a browser that names this origin stands on a page of the app. Behind TLS of a proxy only the host can be compared. */
export function isOwnOrigin(origin: string, { host }: IncomingHttpHeaders, publicUrl: PublicUrl): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return publicUrl === null ? url.host === host : url.origin === publicUrl
}

/**
 * Puts the app's own address into the headers from which Next makes redirects and tells whose call an act is. Whatever a proxy or
 * anybody else has forwarded is gone with it.
 */
export function settleAddress({ headers, socket }: IncomingMessage, publicUrl: PublicUrl): void {
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port']) delete headers[name]
  headers['x-forwarded-proto'] = isHttps(publicUrl, socket) ? 'https' : 'http'
  if (publicUrl === null) return
  const { host, port, protocol } = new URL(publicUrl)
  headers.host = host
  headers['x-forwarded-host'] = host
  headers['x-forwarded-port'] = port || (protocol === 'https:' ? '443' : '80')
}
