import type { Emulator } from '../emulator'
import type { Caller } from './caller'

export type GraphVersion = 'v1.0' | 'beta'

/** A request to Graph, alone or inside a batch. */
export type GraphRequest = {
  version: GraphVersion
  method: string
  /** Without the version, still percent-encoded. */
  path: string
  query: URLSearchParams
  headers: Headers
  /** The parsed body; undefined when there was none, null when it was not JSON. */
  body: unknown
  isInner: boolean
}

export type GraphResponse = {
  status: number
  headers: Record<string, string>
  /** A string is sent as text, everything else as JSON; undefined is no body. */
  body?: unknown
}

export type GraphContext = {
  emulator: Emulator
  request: GraphRequest
  caller: Caller
  parameters: Readonly<Record<string, string>>
}

export type GraphHandler = (context: GraphContext) => GraphResponse | Promise<GraphResponse>

export function ok(body: unknown): GraphResponse {
  return { status: 200, headers: {}, body }
}

export const noContent: GraphResponse = { status: 204, headers: {} }
