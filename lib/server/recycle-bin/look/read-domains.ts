import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { Domains } from '@/lib/contract/domains'
import { parseCollection } from '../../graph/paging'
import type { DelegatedSession } from '../../session'
import { recordOf, textOrNull } from '../../untrusted-json'

/** The verified domains of the tenant; `User.Read` is enough for them. Source: "List organizations". */
export async function readDomains({ graph, signal }: DelegatedSession): Promise<Domains> {
  const request = { api: 'v1.0', path: '/organization', query: { $select: 'id,verifiedDomains' } } as const
  const answer = await graph.ask(request, signal)
  if (!answer.isOk) {
    if (answer.failure.code === 'stepUp') throw new AppError(answer.failure)
    return { verified: null, preferred: null, failure: answer.failure }
  }
  const [organization] = parseCollection(answer.body).items
  const listed = organization?.verifiedDomains
  const domains = (Array.isArray(listed) ? listed.map(recordOf) : []).flatMap(({ name, isDefault }) => {
    const text = textOrNull(name)
    return text === null ? [] : [{ name: text.toLowerCase(), isDefault: isDefault === true }]
  })
  // Every tenant has one, so this is no list of them.
  if (domains.length === 0) return { verified: null, preferred: null, failure: { code: 'unexpected' } }
  return {
    verified: domains.map(({ name }) => name),
    preferred: domains.find(({ isDefault }) => isDefault)?.name ?? null,
  }
}
