/** Letters of each part. Source: "Password policies and account restrictions in Microsoft Entra ID". */
export const longestLocalPart = 64
const longestDomain = 48

/** Entra takes none of these; in the path of a request they would lead elsewhere. */
const letter = String.raw`[^\s@/\\%?\p{Cs}]`
const pattern = new RegExp(`^${letter}{1,${longestLocalPart}}@${letter}{1,${longestDomain}}$`, 'u')

/** Whether a text has the form of a user principal name. Whether Entra accepts its letters and domain, only Entra says. */
export function isSignInName(text: string): boolean {
  return pattern.test(text)
}
