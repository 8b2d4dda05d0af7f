import 'server-only'
import { domainProperties } from '@/lib/kinds/domain-properties'
import { readText, readTexts } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { Condition } from './condition'

/** Any address or name in a domain or below it. Graph can compare neither ends in lists nor hosts of addresses. */
export function domainCondition(kind: Kind, domain: string): Condition {
  const wanted = domain.toLowerCase().replace(/^@/, '').replace(/\.$/, '')
  const reads = domainProperties(kind)
  return {
    filter: null,
    isExact: false,
    reads,
    matches: ({ properties }) =>
      reads
        .flatMap((name) => readText(properties, name) ?? readTexts(properties, name))
        .map((value) => domainOf(value.toLowerCase()))
        .some((found) => found === wanted || found.endsWith(`.${wanted}`)),
  }
}

/** What stands behind the last `@`, the host of a URI, or the text itself. */
function domainOf(value: string): string {
  const [, host] = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(value) ?? []
  return host ?? value.slice(value.lastIndexOf('@') + 1)
}
