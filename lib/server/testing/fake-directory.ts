import { answeringBatches, type Responding } from './fake-batch'
import { answerJson, type Received } from './local-server'
import { staySilent } from './silence'

export const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'

const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
const conflict = { details: [{ target: 'userPrincipalName', code: 'ObjectConflict' }] }

type Exchange = { request: Received; response: Responding }
type Answer = { status: number; code?: string; headers?: Record<string, string>; more?: object; body?: object }
/** What the directory says to a write, and whether and when it carries it out. */
type Behaviour = { says: 'truth' | 'nothing' | 'cut' | 'page' | Answer; acts: 'never' | 'first' | 'later' }

const behaviours = {
  honest: { says: 'truth', acts: 'first' },
  forbidden: { says: { status: 403, code: 'Authorization_RequestDenied' }, acts: 'never' },
  challenged: { says: { status: 401, headers: { 'www-authenticate': challenge } }, acts: 'never' },
  throttled: { says: { status: 429, headers: { 'retry-after': '30' } }, acts: 'never' },
  throttledShortly: { says: { status: 429, headers: { 'retry-after': '2' } }, acts: 'never' },
  unavailable: { says: { status: 503, code: 'ServiceNotAvailable' }, acts: 'never' },
  concurrent: { says: { status: 409, code: 'Directory_ConcurrencyViolation' }, acts: 'never' },
  conflict: { says: { status: 400, code: 'Request_BadRequest', more: conflict }, acts: 'never' },
  notFound: { says: { status: 404, code: 'Request_ResourceNotFound' }, acts: 'never' },
  error500: { says: { status: 500 }, acts: 'never' },
  error503: { says: { status: 503 }, acts: 'never' },
  error504: { says: { status: 504 }, acts: 'never' },
  error500AfterAll: { says: { status: 500 }, acts: 'first' },
  silent: { says: 'nothing', acts: 'never' },
  silentAfterAll: { says: 'nothing', acts: 'first' },
  silentButLater: { says: 'nothing', acts: 'later' },
  cut: { says: 'cut', acts: 'never' },
  cutAfterAll: { says: 'cut', acts: 'first' },
  page: { says: 'page', acts: 'never' },
  pageAfterAll: { says: 'page', acts: 'first' },
  page403AfterAll: { says: { status: 403, body: {} }, acts: 'first' },
  page404AfterAll: { says: { status: 404, body: {} }, acts: 'first' },
  noContent: { says: { status: 204 }, acts: 'never' },
  accepted: { says: { status: 202 }, acts: 'never' },
  anotherObject: { says: { status: 200, body: { id: 'somebody-else' } }, acts: 'never' },
} as const satisfies Record<string, Behaviour>

type Reaction = keyof typeof behaviours
type ReadReaction = 'honest' | 'error503' | 'cut' | 'silent' | 'forbidden' | 'page' | 'page404' | 'blank' | 'absent'

export type FakeObject = { place: 'bin' | 'live' | 'gone'; deletedDateTime: string | null }
export type Script = {
  readonly write?: readonly Reaction[]
  readonly read?: readonly ReadReaction[]
  /** To reads of where it would live; without it those are reacted to as all reads. */
  readonly readLive?: readonly ReadReaction[]
}

/** A recycle bin for users, reacting to each object's requests as scripted, then honestly. */
export function createFakeDirectory(
  objects: Map<string, FakeObject>,
  scripts: ReadonlyMap<string, Script> = new Map(),
) {
  const pending = new Map(
    [...scripts].map(([id, { write = [], read = [], readLive }]) => {
      const reads = [...read]
      return [id, { write: [...write], read: reads, readLive: readLive ? [...readLive] : reads }]
    }),
  )
  const bodies = new Map<string, string>()

  function apply(id: string, method: string): boolean {
    const object = objects.get(id)
    if (object?.place !== 'bin') return false
    object.place = method === 'DELETE' ? 'gone' : 'live'
    return true
  }

  function answerWrite(id: string, request: Received, response: Responding): void {
    const { method, body } = request
    bodies.set(id, body)
    const { says, acts }: Behaviour = behaviours[pending.get(id)?.write.shift() ?? 'honest']
    const isApplied = acts === 'first' && apply(id, method)
    if (acts === 'later') response.once('close', () => apply(id, method))
    if (says === 'nothing') return staySilent(request)
    if (says === 'cut') return void response.destroy()
    if (says === 'page') return answerPage(response)
    if (says !== 'truth') return refuse(response, says)
    if (!isApplied) return refuse(response, { status: 404, code: 'Request_ResourceNotFound' })
    if (method === 'DELETE') return void response.writeHead(204, requestId).end()
    answerJson(response, 200, { id }, requestId)
  }

  function answerRead(id: string, isLive: boolean, { request, response }: Exchange): void {
    const reaction = pending.get(id)?.[isLive ? 'readLive' : 'read'].shift() ?? 'honest'
    if (reaction === 'silent') return staySilent(request)
    if (reaction !== 'honest') return dishonest[reaction](response)
    const object = objects.get(id)
    const isThere = object?.place === (isLive ? 'live' : 'bin')
    if (!isThere) return answerJson(response, 404, { error: { code: 'Request_ResourceNotFound' } }, requestId)
    answerJson(response, 200, { id, deletedDateTime: object?.deletedDateTime }, requestId)
  }

  return {
    objects,
    bodies,
    answer: answeringBatches(answerOne),
  }

  function answerOne(request: Received, response: Responding): void {
    const [, liveId] = /^\/v1\.0\/users\/([^/?]+)/.exec(request.url) ?? []
    const [, binId = ''] = /^\/v1\.0\/directory\/deletedItems\/([^/?]+)/.exec(request.url) ?? []
    if (request.method === 'GET') answerRead(liveId ?? binId, liveId !== undefined, { request, response })
    else answerWrite(binId, request, response)
  }
}

export type FakeDirectory = ReturnType<typeof createFakeDirectory>

const requestId = { 'request-id': 'graph-request' }

const htmlType = { 'content-type': 'text/html' }

/** What a proxy in between answers in Graph's place. */
function answerPage(response: Responding): void {
  response.writeHead(200, htmlType).end('<h1>Sign in to the network</h1>')
}

const dishonest: Readonly<Record<Exclude<ReadReaction, 'honest' | 'silent'>, (response: Responding) => void>> = {
  error503: (response) => answerJson(response, 503, null, requestId),
  cut: (response) => void response.destroy(),
  forbidden: (response) => answerJson(response, 403, { error: { code: 'x' } }, requestId),
  page: answerPage,
  page404: (response) => void response.writeHead(404, htmlType).end('<h1>Not found</h1>'),
  absent: (response) => answerJson(response, 404, { error: { code: 'Request_ResourceNotFound' } }, requestId),
  blank: (response) => answerJson(response, 200, { blocked: true }),
}

function refuse(
  response: Responding,
  { status, code = '', headers, more, body = { error: { code, ...more } } }: Answer,
): void {
  if (status === 204) return void response.writeHead(204, requestId).end()
  answerJson(response, status, body, { ...requestId, ...headers })
}
