import type { JsonValue } from '@/lib/kinds/graph-properties'

/** A value as text for people: what is made of parts names them, one entry a line, and leaves out what is not set. */
export function readableValue(value: JsonValue): string {
  if (!Array.isArray(value)) return readablePart(value)
  const entries = value.map((entry: JsonValue) => readablePart(entry))
  return entries.join(value.some((entry: JsonValue) => isMadeOfParts(entry)) ? '\n' : ', ')
}

function readablePart(value: JsonValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((entry: JsonValue) => inBrackets(entry)).join(', ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value as Readonly<Record<string, JsonValue>>)
    .map(([name, part]) => [name, inBrackets(part)] as const)
    .filter(([name, text]) => text !== '' && !name.startsWith('@'))
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ')
}

function inBrackets(value: JsonValue): string {
  const text = readablePart(value)
  return isMadeOfParts(value) && text !== '' ? `(${text})` : text
}

function isMadeOfParts(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
