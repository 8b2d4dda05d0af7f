import { isSignInName, longestLocalPart } from './sign-in-name'

/** How new sign-in names are made of old ones: `{name}` is the part before the @, `{domain}` where the new one is to be had. */
export type NamePattern = {
  readonly before: string
  readonly after: string
  /** Null for the domain that each one is to be had in. */
  readonly domain: string | null
}

export type PatternProblem = 'form' | 'noName' | 'letters'

/** The old name, or the old one in another domain. */
export const plainPattern: NamePattern = { before: '', after: '', domain: null }

const namePlace = '{name}'
const domainPlace = '{domain}'

/** What Entra takes before the @. Source: "Password policies and account restrictions in Microsoft Entra ID". */
const letters = /^[A-Za-z0-9'.\-_!#^~]*$/

/** Reads what somebody typed, or says what is wrong with it. */
export function readPattern(typed: string): NamePattern | PatternProblem {
  const [local = '', domain = '', ...more] = typed.trim().split('@')
  const [before = '', after, ...others] = local.split(namePlace)
  if (more.length > 0 || others.length > 0 || !isDomain(domain)) return 'form'
  if (after === undefined) return 'noName'
  if (!letters.test(before + after)) return 'letters'
  return { before, after, domain: domain === domainPlace ? null : domain.toLowerCase() }
}

function isDomain(text: string): boolean {
  return text === domainPlace || (isSignInName(`x@${text}`) && !/[{}]/.test(text))
}

export function writePattern({ before, after, domain }: NamePattern): string {
  return `${before}${namePlace}${after}@${domain ?? domainPlace}`
}

type Old = { readonly signInName: string; readonly domain: string }

/**
 * The new name for an old one, with a number at its end from 2 on. Accents and spaces, which Entra does not take, are left away, and
 * a long name is cut. Null where nothing of the old one is left, or the new one would be none.
 */
export function applyPattern({ before, after, domain }: NamePattern, old: Old, number = 1): string | null {
  const name = withoutAccents(old.signInName.slice(0, Math.max(0, old.signInName.lastIndexOf('@'))))
  const end = `${after}${number === 1 ? '' : number}`
  const kept = name.slice(0, Math.max(0, longestLocalPart - before.length - end.length))
  if (kept === '') return null
  // A full stop right before the @ is refused.
  const made = `${`${before}${kept}${end}`.replace(/\.+$/, '')}@${domain ?? old.domain}`
  return isSignInName(made) ? made : null
}

/** Letters that no accent can be taken off. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

function withoutAccents(name: string): string {
  const spelled = name.replace(/[ßæœøłđðþı]/giu, (letter) => {
    const plain = plainLetters[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? plain : plain.toUpperCase()
  })
  return spelled.normalize('NFD').replace(/\p{M}|\s/gu, '')
}
