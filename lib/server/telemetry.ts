import 'server-only'
import {
  context,
  metrics,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Tracer,
} from '@opentelemetry/api'
import type { ActName, Outcome } from '@/lib/contract/acts'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer, GraphRequest } from './graph/message'
import { processWide } from './process-wide'

/** What is measured and traced; nothing of it happens unless `startTelemetry` found somebody to tell. No attribute is about a person. */
export const scope = 'entra-recycle-bin'

const tracer = (): Tracer => processWide('tracer', () => trace.getTracer(scope))

/** Made when first used, which is after the start: earlier ones would measure nothing for ever. */
const instruments = () =>
  processWide('instruments', () => {
    const meter = metrics.getMeter(scope)
    return {
      requests: meter.createHistogram('recycle_bin.request.duration', { unit: 's' }),
      graphCalls: meter.createHistogram('recycle_bin.graph.call.duration', { unit: 's' }),
      throttled: meter.createCounter('recycle_bin.graph.throttled'),
      exchanges: meter.createCounter('recycle_bin.exchanges'),
      outcomes: meter.createCounter('recycle_bin.act.outcomes'),
    }
  })

export type Traced = {
  readonly within: <Result>(work: () => Result) => Result
  readonly end: (attributes?: Attributes, failure?: string) => void
}

/** A piece of work in a trace. What is begun within it hangs below it. */
export function beginSpan(name: string, kind: keyof typeof SpanKind, attributes: Attributes = {}): Traced {
  const span = tracer().startSpan(name, { kind: SpanKind[kind], attributes })
  const inside: Context = trace.setSpan(context.active(), span)
  return {
    within: (work) => context.with(inside, work),
    end(more = {}, failure) {
      span.setAttributes(more)
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failure })
      span.end()
    },
  }
}

export function countRequest(durationMs: number, attributes: Attributes): void {
  instruments().requests.record(durationMs / 1000, attributes)
}

/** One call of Graph, by the outcome and not by the address, which has ids and names. */
export async function measureGraphCall(
  { method = 'GET', api }: Pick<GraphRequest, 'method' | 'api'>,
  call: () => Promise<GraphAnswer>,
): Promise<GraphAnswer> {
  const startedAt = performance.now()
  const attributes = { method, api }
  const span = beginSpan(`Graph ${method}`, 'CLIENT', attributes)
  let result = 'left'
  try {
    const answer = await span.within(call)
    result = resultOf(answer)
    return answer
  } finally {
    span.end({ result }, /^2/.test(result) ? undefined : result)
    instruments().graphCalls.record((performance.now() - startedAt) / 1000, { ...attributes, result })
    if (result === '429') instruments().throttled.add(1, attributes)
  }
}

function resultOf(answer: GraphAnswer): string {
  return answer.status === null ? ((answer.isOk ? undefined : answer.problem) ?? 'unknown') : String(answer.status)
}

export async function countExchange<Result>(exchange: Promise<Result>): Promise<Result> {
  const count = (result: string) => instruments().exchanges.add(1, { result })
  return exchange.then(
    (exchanged) => {
      count('ok')
      return exchanged
    },
    (error: unknown) => {
      count('failed')
      throw error
    },
  )
}

export function countOutcome(act: ActName, { slug }: Pick<Kind, 'slug'>, { state, code }: Outcome): void {
  instruments().outcomes.add(1, { act, kind: slug, state, ...(code && { code }) })
}
