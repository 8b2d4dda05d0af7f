import 'server-only'
import { distance } from 'fastest-levenshtein'

export type UnknownName = { readonly name: string; readonly likely: string | null }

/**
 * Variables that were meant for this app and that it does not know, each with the one that was likely meant. Without this a
 * misspelt name would be silent, and the default would hold.
 */
export function unknownNames(given: readonly string[], known: readonly string[]): readonly UnknownName[] {
  const rest = given.filter((name) => !known.includes(name) && !ofOthers.some((shape) => shape.test(name)))
  return rest.flatMap((name) => {
    const likely = likelyName(name, known)
    return likely !== null || prefixes.test(name) ? [{ name, likely }] : []
  })
}

/** Nobody else's variables begin so. */
const prefixes = /^(?:ENTRA|GRAPH|PERMANENT)_|^APP_(?:KEY|SECRET)/i

/**
 * Kubernetes tells each pod of the services beside it, one of which may be named as a prefix of ours. Source: "Service",
 * environment variables.
 */
const ofOthers = [
  /_SERVICE_(?:HOST|PORT)(?:_\w+)?$/,
  /_PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?$/,
  // What npm and Azure App Service pass on of their own.
  /^(?:npm_|APPSETTING_)/i,
]

/** Short names are near to too many others. */
const leastLength = 7
const mostSlips = 2

function likelyName(name: string, known: readonly string[]): string | null {
  const own = known.filter((one) => one.length >= leastLength && one !== 'HOSTNAME' && one !== 'NODE_ENV')
  const letters = lettersOf(name)
  const same = own.find((one) => lettersOf(one) === letters || wordsOf(one) === wordsOf(name))
  if (same !== undefined) return same
  const near = own.map((one) => ({ one, slips: distance(letters, lettersOf(one)) }))
  const [best] = near.toSorted((left, right) => left.slips - right.slips)
  return best !== undefined && best.slips <= slipsIn(best.one) ? best.one : null
}

const slipsIn = (name: string) => (name.length < 8 ? 1 : mostSlips)
const lettersOf = (name: string) => name.toUpperCase().replaceAll(/[^A-Z]/g, '')
const wordsOf = (name: string) =>
  name
    .toUpperCase()
    .split(/[^A-Z]+/)
    .toSorted()
    .join(' ')
