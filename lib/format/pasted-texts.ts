import { foldText } from './fold-text'
import { heldText, isGuidText } from './held-text'

/**
 * The texts that somebody means who pastes several at once: one on each line, or addresses and ids with signs between them, each
 * as it is understood alone, and each once.
 */
export function pastedTexts(pasted: string): readonly string[] {
  const texts = pasted
    .split(/[\r\n\u2028\u2029;\t]+/)
    .flatMap(textsOfLine)
    .map(heldText)
    .filter((text) => text !== '')
  return [...new Map(texts.map((text) => [foldText(text), text])).values()]
}

function textsOfLine(line: string): readonly string[] {
  const bracketed = line.match(/<\s*[^\s<>@]+@[^\s<>@]+\s*>/g) ?? []
  if (bracketed.length > 1) return bracketed
  for (const separator of [/,/, /\s+/]) {
    const parts = line.split(separator).filter((part) => part.trim() !== '')
    if (parts.length > 1 && parts.every(isSure)) return parts
    // A line of a table, of which one cell tells the object.
    const sure = parts.filter(isSure)
    if (separator.source === ',' && sure.length === 1 && bracketed.length === 0) return sure
  }
  return [line]
}

/** An address or an id, which holds no sign that could stand between two of them. */
function isSure(part: string): boolean {
  const text = heldText(part)
  return /^[^\s,@]+@[^\s,@]+$/.test(text) || isGuidText(text)
}
