import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createGzip } from 'node:zlib'

export type Unruly = (response: ServerResponse) => void

const json = { 'content-type': 'application/json', 'request-id': 'r' }

/** Headers and the beginning of a body, and then nothing. Memory is cleared up meanwhile. */
export const silentAfterHeaders: Unruly = (response) => {
  response.writeHead(200, json)
  response.write('{"value":[')
  void pause(50).then(collectGarbage)
}

export const silent: Unruly = () => void pause(50).then(collectGarbage)

/** A body without end, as fast as it is taken. */
export const endless: Unruly = (response) => {
  response.writeHead(200, json)
  Readable.from(blanks()).pipe(response)
}

/** The same, a thousandth of it on the wire. */
export const endlessGzip: Unruly = (response) => {
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' })
  Readable.from(blanks()).pipe(createGzip()).pipe(response)
}

/** When the client has let go of the answer. */
export async function abandoned(response: ServerResponse): Promise<void> {
  if (!response.destroyed) await once(response, 'close')
}

function* blanks() {
  const part = Buffer.alloc(64 * 1024, ' ')
  for (;;) yield part
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
