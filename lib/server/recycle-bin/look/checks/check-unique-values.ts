import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { FindingOf } from '@/lib/contract/findings'
import { readText, readTexts } from '@/lib/kinds/graph-properties'
import type { CheckName } from '@/lib/kinds/vocabulary'
import { literalOf } from '../../../graph/literal'
import type { Check, CheckContext } from './check'
import { findLive, livePlaceOf, placesHolding, type LivePlace } from './live-holders'

type Property = Extract<CheckName, 'proxyAddresses' | 'mailNickname' | 'identifierUris' | 'uniqueName'>

/** Addresses are unique over all that have some; the other values only within their own kind. */
export const checkProxyAddresses: Check<'proxyAddresses'> = async (context) => {
  const found = await lookUp(context, 'proxyAddresses', placesHolding('proxyAddresses'))
  const isSolvable = found?.verdict === 'blocks' && context.kind.restore.options.includes('autoReconcileProxyConflict')
  return found && { ...found, check: 'proxyAddresses', ...(isSolvable && { verdict: 'choice' }) }
}
export const checkMailNickname: Check<'mailNickname'> = async (context) => {
  const found = await lookUp(context, 'mailNickname', ownPlace(context))
  return found && { ...found, check: 'mailNickname' }
}
export const checkIdentifierUris: Check<'identifierUris'> = async (context) => {
  const found = await lookUp(context, 'identifierUris', ownPlace(context))
  return found && { ...found, check: 'identifierUris' }
}
export const checkUniqueName: Check<'uniqueName'> = async (context) => {
  const found = await lookUp(context, 'uniqueName', ownPlace(context))
  return found && { ...found, check: 'uniqueName' }
}

type Found = Omit<FindingOf<Property>, 'check' | 'verdict'> & { readonly verdict: 'fine' | 'blocks' | 'unread' }

function ownPlace({ kind }: CheckContext): readonly LivePlace[] {
  const place = livePlaceOf(kind)
  return place ? [place] : []
}

async function lookUp(
  { session, kind, object, saw }: CheckContext,
  property: Property,
  places: readonly LivePlace[],
): Promise<Found | null> {
  const isList = kind.properties.some(({ name, type }) => name === property && type === 'list')
  const values = isList
    ? readTexts(object.properties, property)
    : [readText(object.properties, property) ?? ''].filter(Boolean)
  if (values.length === 0) return null
  const conditions = isList
    ? values.flatMap((value) => spellings(value).map((text) => `${property}/any(v:v eq ${literalOf(text)})`))
    : values.map((value) => `${property} eq ${literalOf(value)}`)
  const answers = await Promise.all(
    places.map(async (place) => ({ place, live: await findLive(session, place, { conditions, select: [property] }) })),
  )
  for (const { place, live } of answers) if ('found' in live) saw({ place: place.slug, isBin: false })
  const found = answers.flatMap(({ live }) => ('found' in live ? live.found : []))
  const taken = values.flatMap((value) => {
    const match = found.find(({ item }) => heldBy(item, property).some((held) => isSame(held, value)))
    return match ? [{ value, holder: match.holder }] : []
  })
  const unasked = answers.flatMap(({ place, live }) => ('code' in live ? [{ place: place.slug, failure: live }] : []))
  const notAsked = unasked.length > 0 ? { notAsked: unasked.map(({ place }) => place) } : {}
  if (taken.length > 0) return { verdict: 'blocks', taken, total: values.length, ...notAsked }
  const [first] = unasked
  if (first) return { verdict: 'unread', ...notAsked, failure: unasked.find(isChallenge)?.failure ?? first.failure }
  return { verdict: 'fine', total: values.length }
}

function isChallenge({ failure }: { readonly failure: Failure }): boolean {
  return failure.code === 'stepUp'
}

/** `SMTP:` marks the primary address and `smtp:` the others; the holder may have it as either. */
function spellings(value: string): readonly string[] {
  const [, address] = /^smtp:(.*)$/i.exec(value) ?? []
  return address === undefined ? [value] : [`smtp:${address}`, `SMTP:${address}`]
}

function heldBy(item: Readonly<Record<string, unknown>>, property: string): readonly string[] {
  const value = item[property]
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((entry) => typeof entry === 'string')
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
