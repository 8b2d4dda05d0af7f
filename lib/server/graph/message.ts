import type { Failure } from '@/lib/contract/app-error'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { AnswerProblem } from '../fetch-within'

export type GraphApi = 'v1.0' | 'beta'

export type GraphRequest = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly api: GraphApi
  /** Behind the API version, with its leading slash; every part from outside is encoded already. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Advanced queries need `eventual`. Graph does not carry it into next links. */
  readonly consistency?: 'eventual'
  readonly body?: JsonValue
  /** Lets other requests go first where Graph takes few. */
  readonly canWait?: true
}

/** Any 2xx. Whether it came from Graph at all, and proves anything, is for the caller to tell by status and body. */
export type GraphSuccess = {
  readonly isOk: true
  readonly status: number
  readonly body: unknown
  readonly requestId?: string
  /** How much of a limit is used, 1 being all of it, where Graph says so: it does from 0.8 on. */
  readonly limitShare?: number
}
/** The status is null when no answer came: whether the request was carried out is then unknown. */
export type GraphFailure = {
  readonly isOk: false
  readonly status: number | null
  readonly failure: Failure
  /** What is wrong with the answer itself. */
  readonly problem?: AnswerProblem | 'tooManyRows' | 'empty'
  /** Said of a whole batch: what was said of the request itself, and whether it is over, is not known. */
  readonly isOfBatch?: true
}
export type GraphAnswer = GraphSuccess | GraphFailure
