import 'server-only'
import type { WholeObject } from '@/lib/contract/whole-object'
import type { Kind } from '@/lib/kinds/kind'
import { askBatch } from '../../graph/batch'
import type { GraphAnswer } from '../../graph/message'
import type { DelegatedSession } from '../../session'
import { recordOf } from '../../untrusted-json'
import { deletedObjectPath } from '../deleted-object'
import { explainRefusal } from '../refusal'

type Names = readonly string[]
type Read = Pick<WholeObject, 'unread'> & { readonly properties: Readonly<Record<string, unknown>> }

/** Selections of one object's properties, none of which fails another: what is refused together is asked for one by one. */
export async function readSelections(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  selections: readonly Names[],
): Promise<Read> {
  const first = await readEach(session, kind, id, selections)
  const refused = first.filter(([names, answer]) => names.length > 1 && isRefusal(answer))
  const single = await readEach(
    session,
    kind,
    id,
    refused.flatMap(([names]) => names.map((name) => [name])),
  )
  const all = [...first.filter((read) => !refused.includes(read)), ...single]
  const properties = all.flatMap(([names, answer]) => {
    const item = answer.isOk ? recordOf(answer.body) : null
    return item === null ? [] : names.map((name) => [name, item[name] ?? null] as const)
  })
  return { properties: Object.fromEntries(properties), unread: unreadAmong(session, kind, all) }
}

type Answered = readonly [Names, GraphAnswer]

async function readEach(
  { graph, signal }: DelegatedSession,
  kind: Kind,
  id: string,
  selections: readonly Names[],
): Promise<readonly Answered[]> {
  if (selections.length === 0) return []
  const path = deletedObjectPath(kind, id)
  const reads = selections.map((names) => ({ id: names.join(), path, query: { $select: names.join(',') } }))
  const answers = await askBatch(graph, kind.graph.api, reads, signal)
  return selections.flatMap((names) => {
    const answer = answers.get(names.join())
    return answer === undefined ? [] : [[names, answer] as const]
  })
}

/** What may be refused for one of its properties. What is throttled or down is so for all. */
function isRefusal(answer: GraphAnswer): boolean {
  return !answer.isOk && (answer.status === 400 || answer.status === 403)
}

/** One entry for each reason. */
function unreadAmong(session: DelegatedSession, kind: Kind, all: readonly Answered[]): Read['unread'] {
  const byReason = new Map<string, Read['unread'][number]>()
  for (const [names, answer] of all) {
    if (answer.isOk) continue
    const failure = explainRefusal(answer.failure, kind, 'read', session)
    const reason = `${failure.code} ${failure.graphCode ?? ''}`
    byReason.set(reason, { failure, names: [...(byReason.get(reason)?.names ?? []), ...names] })
  }
  return [...byReason.values()]
}
