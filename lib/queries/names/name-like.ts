import { domainOf } from '@/lib/contract/domains'
import { longestLocalPart } from '@/lib/contract/sign-in-name'

/** How many names like a taken one are tried. */
export const mostNamesLike = 20

/** "name2@domain" for "name@domain" and the number 2; for 1 without a number. Another domain may be given. */
export function nameLike(signInName: string, number: number, domain = domainOf(signInName)): string {
  const local = signInName.slice(0, signInName.lastIndexOf('@'))
  const end = number === 1 ? '' : String(number)
  return `${local.slice(0, longestLocalPart - end.length)}${end}@${domain}`
}
