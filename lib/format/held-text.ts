/**
 * What somebody means who pastes a text with what stood around it: a mail link, `Name <address>`, quotes, an id in braces or in
 * the address of a portal, punctuation, invisible characters.
 */
export function heldText(pasted: string): string {
  let text = pasted
  // One wrapping may lie in another, such as quotes around a mail link.
  for (let layer = 0; layer < deepest; layer += 1) {
    const before = text
    for (const unwrap of wrappings) text = unwrap(text).trim()
    if (text === before) return text
  }
  return text
}

const deepest = 12

type Unwrap = (text: string) => string

const guid = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`
const isGuid = new RegExp(`^${guid}$`, 'i')
/** Joiners stay, which are part of emoji and of words in some scripts. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const quotes = ['""', "''", '``', '“”', '„“', '„”', '‘’', '‚‘', '«»', '»«', '‹›']

const wrappings: readonly Unwrap[] = [
  (text) => text.replaceAll(invisible, '').replaceAll(/[\s\u2028\u2029]+/g, ' '),
  withoutQuotes,
  (text) => /<\s*([^\s<>@]+@[^\s<>@]+)\s*>[\s,;.]*$/.exec(text)?.[1] ?? text,
  (text) => /^(?:mailto|tel):([^?]+)/i.exec(text)?.[1]?.replaceAll(/(?:%[\da-f]{2})+/gi, decoded) ?? text,
  (text) => text.replace(/^(?:smtp|sip):(?=[^/\s]+$)/i, ''),
  (text) => idInPortal(text) ?? text,
  (text) => labelledId.exec(text)?.[1] ?? text,
  (text) => (/^[\da-f]{32}$/i.test(text) ? dashed(text) : text),
  (text) => (/^(?:[\da-f]{2}[\s:-]){7,}[\da-f]{2}$/i.test(text) ? text.replaceAll(/[\s:-]/g, '') : text),
  (text) => text.replace(/^[\w.-]{1,15}\\(?=[^\\\s]+$)/, ''),
  (text) => text.replace(/^(?:[-*•–]|\d{1,3}[.)])\s+/, ''),
  (text) => text.replace(/[,;:!?…]+$|(?<=[^.])\.$/, ''),
  withoutLooseBracket,
]

function withoutQuotes(text: string): string {
  const isQuoted = text.length > 2 && quotes.includes(text.slice(0, 1) + text.slice(-1))
  return isQuoted ? text.slice(1, -1) : text
}

/** An id in brackets, or behind its label. */
const labelledId = new RegExp(
  String.raw`^(?:(?:object|app|application|client|user|group|device|tenant)\s?-?id\s*[:=]?\s*|urn:uuid:)?[({[<]?(${guid})[)}\]>]?$`,
  'i',
)

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const portals = /(?:^|\.)(?:microsoft\.com|microsoftonline\.com|azure\.com|azure\.us|azure\.cn|microsoft\.us)$/i
const idNames = ['objectId', 'userId', 'groupId', 'deviceId', 'adminUnitId', 'policyId', 'appId']

/** The id in an address of the Entra admin centre, the Azure portal or Graph, which may hold that of the tenant too. */
function idInPortal(text: string): string | null {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text) || !portals.test(new URL(text).hostname)) return null
  const address = text.replaceAll(/(?:%[\da-f]{2})+/gi, decoded)
  const named = idNames.map((name) => new RegExp(String.raw`\b${name}[/=:"'~]+(${guid})`, 'i').exec(address)?.[1])
  return named.find((id) => id !== undefined) ?? address.match(new RegExp(guid, 'gi'))?.at(-1) ?? null
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** A bracket that closes nothing, as at the end of a sentence. */
function withoutLooseBracket(text: string): string {
  const [open, close] =
    [')(', '][']
      .find(([end = '']) => text.endsWith(end))
      ?.split('')
      .reverse() ?? []
  return open !== undefined && close !== undefined && !text.includes(open) ? text.slice(0, -1) : text
}

export function isGuidText(text: string): boolean {
  return isGuid.test(text)
}
