import 'server-only'

/**
 * Why a text is no secret that Entra has made, null where it can be one. Entra makes secrets of 40 signs, and shows beside the
 * value its id, a GUID, and later the value with stars. Source: "Add and manage application credentials in Microsoft Entra ID".
 */
export function clientSecretProblem(text: string): string | null {
  return secretProblems.find(({ shape }) => shape.test(text))?.problem ?? null
}

/** Entra's own are longer; a practice tenant may have any. */
export const leastSecretLength = 16

const secretProblems: readonly { readonly shape: RegExp; readonly problem: string }[] = [
  {
    shape: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
    problem: 'holds the id of a secret; copy its value, which Entra shows once beside the id',
  },
  { shape: /\*{3}|•/, problem: 'holds the value as Entra hides it; make a new secret and copy its value at once' },
  { shape: /^-----BEGIN/, problem: 'holds a certificate or key; that goes into a file for ENTRA_CLIENT_CERTIFICATE' },
  { shape: /^eyJ[\w-]+\./, problem: 'holds a token; that goes into a file for ENTRA_FEDERATED_TOKEN_FILE' },
  {
    shape: /^(?:your|my|the|some)[-_ ]|placeholder|change[-_ ]?(?:me|it)\b|(?:secret|password|value)[-_ ]?here/i,
    problem: 'holds a placeholder; set the value of a secret',
  },
  // Older secrets of Entra may hold slashes, but then end with an equals sign.
  { shape: /^(?:\/|[a-z]:\\)[\w.-]+(?:[/\\][\w.-]+)+$/i, problem: 'holds a path; it takes the secret itself' },
  { shape: /^(.)\1*$/, problem: 'holds a placeholder; set the value of a secret' },
  { shape: /[^\x21-\x7e]/, problem: 'has a space or a sign that no secret of Entra has' },
]

const leastKeyLength = 32
const leastDifferentSigns = 8

/** Why a text is no key that nobody guesses, null where it can be one. */
export function appKeyProblem(text: string): string | null {
  if (text.length < leastKeyLength) return `must have at least ${leastKeyLength} characters`
  return isGuessable(text) ? 'must be random, as `openssl rand -base64 32` makes it' : null
}

function isGuessable(text: string): boolean {
  const signs = Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
  const steps = signs.slice(1).map((sign, index) => Math.abs(sign - (signs[index] ?? 0)))
  const isRow = steps.filter((step) => step <= 1).length > steps.length / 2
  const isWords = /your|placeholder|change[-_ ]?me|secret|password|app[-_ ]?key|random|character/i.test(text)
  return isRow || isWords || isPeriodic(text) || new Set(signs).size < leastDifferentSigns
}

/** The same few signs again and again, also where the last time is cut off. */
function isPeriodic(text: string): boolean {
  const half = Math.floor(text.length / 2)
  return Array.from({ length: half }, (_, index) => index + 1).some((period) => text.startsWith(text.slice(period)))
}
