export type LoggedRequest = {
  at: string
  method: string
  path: string
  query: string
  status: number | 'cut'
  user: string | null
  oid: string | null
  appid: string | null
  scopes: string[]
  clientRequestId: string | null
  requestId: string
  inner?: LoggedRequest[]
}

const capacity = 20_000

/** What reached Graph, oldest first; bounded, so that endurance runs do not fill the memory. */
export class RequestLog {
  #requests: LoggedRequest[] = []

  add(request: LoggedRequest): void {
    this.#requests.push(request)
    if (this.#requests.length > capacity) this.#requests = this.#requests.slice(-capacity / 2)
  }

  list(): readonly LoggedRequest[] {
    return this.#requests
  }

  clear(): void {
    this.#requests = []
  }
}
