import type { DeletedObject } from '@/lib/contract/objects'
import { AppError, gotNoAnswer, type Failure } from '@/lib/contract/app-error'
import type { FindingsOfSeveral } from '@/lib/contract/findings'
import type { KindSlug } from '@/lib/kinds/vocabulary'

export type Look = FindingsOfSeveral['looks'][number]

/** Objects of one kind that are looked at in one request. */
export type Batch = { readonly kind: KindSlug; readonly ids: readonly string[] }

type Ports = {
  readonly ask: (batch: Batch) => Promise<readonly Look[]>
  readonly onLooks: (looks: readonly Look[]) => void
  /** Nothing was found out of these objects, nor will be before somebody asks again. */
  readonly onFailed: (batch: Batch, failure: Failure) => void
  /** For how many seconds Graph wants us to wait; null when it goes on. */
  readonly onWaiting: (seconds: number | null) => void
  readonly wait: (seconds: number) => Promise<void>
  readonly signal: AbortSignal
}

/** Requests under way at a time; the server asks Graph about four objects of each at a time. */
export const looksAtOnce = 2
const mostWaits = 5
const defaultWaitSeconds = 10
const pauseSeconds = 2
/** After as many without an answer no other one is tried. */
const mostFailures = 3

type Waiting = Batch & { readonly waits: number; readonly hasFailed: boolean }

/**
 * Asks for each batch, a few at a time, and tells the answers as they come. What Graph throttles is waited out by all, and asked for
 * again without what was answered. A batch without an answer stops no other one, but a refusal stops its kind and several end it all.
 */
export async function lookInBatches(batches: readonly Batch[], ports: Ports): Promise<void> {
  let queue: readonly Waiting[] = batches.map((batch) => ({ ...batch, waits: 0, hasFailed: false }))
  let pause: Promise<void> | null = null
  let failures = 0

  function pauseFor(seconds: number, isSaid: boolean): void {
    if (pause) return
    if (isSaid) ports.onWaiting(seconds)
    pause = ports.wait(seconds).then(() => {
      pause = null
      if (isSaid) ports.onWaiting(null)
    })
  }

  function giveUp(batch: Batch, failure: Failure): void {
    failures += 1
    ports.onFailed(batch, failure)
    const isOver = ({ kind }: Batch) => failures >= mostFailures || (!isTransient(failure) && kind === batch.kind)
    for (const other of queue.filter(isOver)) ports.onFailed(other, failure)
    queue = queue.filter((other) => !isOver(other))
  }

  function again(batch: Waiting, seconds: number, isThrottled: boolean): void {
    queue = [batch, ...queue]
    pauseFor(seconds, isThrottled)
  }

  async function askFor(batch: Waiting): Promise<void> {
    try {
      take(batch, await ports.ask(batch))
    } catch (error) {
      goWithout(batch, error instanceof AppError ? error.failure : { code: 'unexpected' })
    }
  }

  function take(batch: Waiting, looks: readonly Look[]): void {
    if (ports.signal.aborted) return
    const throttled = batch.waits < mostWaits ? looks.filter((look) => throttlingOf(look)) : []
    const whole = looks.filter((look) => !throttled.includes(look))
    if (whole.length > 0) ports.onLooks(whole)
    if (throttled.length === 0) return
    const seconds = throttled.map((look) => throttlingOf(look)?.retryAfterSeconds ?? defaultWaitSeconds)
    again({ ...batch, ids: throttled.map(({ id }) => id), waits: batch.waits + 1 }, Math.max(...seconds), true)
  }

  function goWithout(batch: Waiting, failure: Failure): void {
    if (ports.signal.aborted) return
    if (failure.code === 'throttled') {
      const seconds = failure.retryAfterSeconds ?? defaultWaitSeconds
      return batch.waits < mostWaits
        ? again({ ...batch, waits: batch.waits + 1 }, seconds, true)
        : giveUp(batch, failure)
    }
    return isTransient(failure) && !batch.hasFailed
      ? again({ ...batch, hasFailed: true }, pauseSeconds, false)
      : giveUp(batch, failure)
  }

  async function work(): Promise<void> {
    for (;;) {
      while (pause) await pause
      const [next, ...rest] = queue
      if (ports.signal.aborted || next === undefined) return
      queue = rest
      await askFor(next)
    }
  }

  await Promise.all(Array.from({ length: looksAtOnce }, work))
}

function isTransient(failure: Failure): boolean {
  return gotNoAnswer(failure) || failure.code === 'throttled' || failure.code === 'unexpected'
}

/** Why the look at an object is not whole, where that passes by itself. */
function throttlingOf({ failure, findings }: Look): Failure | undefined {
  return [failure, ...findings.map((finding) => finding.failure)].find((one) => one?.code === 'throttled')
}

/** Objects by kind, so many to a request. */
export function batchesOf(objects: readonly Pick<DeletedObject, 'kind' | 'id'>[], size: number): readonly Batch[] {
  const kinds = [...new Set(objects.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const ids = objects.flatMap((object) => (object.kind === kind ? object.id : []))
    return Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => ({
      kind,
      ids: ids.slice(index * size, (index + 1) * size),
    }))
  })
}
