import 'server-only'
import { readText, readTexts } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { Condition } from './condition'

const textProperties: readonly string[] = ['userPrincipalName', 'mail', 'publisherDomain']
const listProperties: readonly string[] = ['proxyAddresses', 'otherMails', 'identifierUris', 'servicePrincipalNames']

/** Any address or name in a domain or below it. Graph can compare neither ends in lists nor hosts of addresses. */
export function domainCondition(kind: Kind, domain: string): Condition {
  const wanted = domain.toLowerCase().replace(/^@/, '').replace(/\.$/, '')
  const held = kind.properties.map(({ name }) => name)
  const texts = held.filter((name) => textProperties.includes(name))
  const lists = held.filter((name) => listProperties.includes(name))
  return {
    filter: null,
    isExact: false,
    reads: [...texts, ...lists],
    matches: ({ properties }) =>
      [
        ...texts.map((name) => readText(properties, name) ?? ''),
        ...lists.flatMap((name) => readTexts(properties, name)),
      ]
        .map((value) => domainOf(value.toLowerCase()))
        .some((found) => found === wanted || found.endsWith(`.${wanted}`)),
  }
}

/** What stands behind the last `@`, the host of a URI, or the text itself. */
function domainOf(value: string): string {
  const [, host] = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(value) ?? []
  return host ?? value.slice(value.lastIndexOf('@') + 1)
}
