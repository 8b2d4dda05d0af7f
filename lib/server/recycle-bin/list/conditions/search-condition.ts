import 'server-only'
import { isObjectId } from '@/lib/contract/object-id'
import { readText, readTexts, type GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { literalOf } from '../../../graph/literal'
import { everything, type Condition } from './condition'

/** Looks for a text in the way the kind allows, without regard to upper and lower case. */
export function searchCondition(kind: Kind, search: string): Condition {
  const text = search.replaceAll(halfCharacter, '')
  if (text === '') return everything
  const isId = guid.test(text)
  const lists = isId || address.test(text) ? addressLists(kind) : []
  const tests = [
    ...(isId || mayBeOtherId(kind, text) ? kind.searchIds.map((property) => comparison('eq', property, text)) : []),
    ...kind.search.map(({ property, operator }) => comparison(operator, property, text)),
    ...lists.map((property) => membership(property, text)),
  ]
  return {
    filter: tests.map(({ filter }) => filter).join(' or '),
    isExact: true,
    matches: ({ properties }) => tests.some(({ matches }) => matches(properties)),
    reads: lists,
  }
}

/** Half of an emoji that was cut when the text was shortened; no address can hold it. */
const halfCharacter = /\p{Cs}/gu

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function mayBeOtherId({ hasOtherIds }: Kind, text: string): boolean {
  return hasOtherIds && isObjectId(text)
}

/** Every identifier URI and every service principal name holds one of these, or is a GUID. */
const address = /[:/.]/

type Test = { readonly filter: string; readonly matches: (properties: GraphProperties) => boolean }

function comparison(operator: 'eq' | 'startswith' | 'endswith', property: string, text: string): Test {
  const literal = literalOf(text)
  const wanted = text.toLowerCase()
  return {
    filter: operator === 'eq' ? `${property} eq ${literal}` : `${operator}(${property},${literal})`,
    matches(properties) {
      const value = readText(properties, property)?.toLowerCase()
      if (value === undefined) return false
      if (operator === 'eq') return value === wanted
      return operator === 'startswith' ? value.startsWith(wanted) : value.endsWith(wanted)
    },
  }
}

function membership(property: string, text: string): Test {
  const wanted = text.toLowerCase()
  return {
    filter: `${property}/any(entry:entry eq ${literalOf(text)})`,
    matches: (properties) => readTexts(properties, property).some((value) => value.toLowerCase() === wanted),
  }
}

function addressLists({ properties }: Kind): readonly string[] {
  return properties.map(({ name }) => name).filter((name) => ['identifierUris', 'servicePrincipalNames'].includes(name))
}
