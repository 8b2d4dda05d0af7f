/** Letters of each part. Source: "Password policies and account restrictions in Microsoft Entra ID". */
const longest = { local: 64, domain: 48 } as const

const pattern = new RegExp(`^[^\\s@\\p{Cs}]{1,${longest.local}}@[^\\s@\\p{Cs}]{1,${longest.domain}}$`, 'u')

/** Whether a text has the form of a user principal name. Whether Entra accepts its letters and domain, only Entra says. */
export function isSignInName(text: string): boolean {
  return pattern.test(text)
}
