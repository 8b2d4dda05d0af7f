/** Tells whether a delegated permission is among the consented ones, in whatever case Entra writes them. */
export function consentedAmong(names: readonly string[]): (permission: string) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()))
  return (permission) => known.has(permission.toLowerCase())
}
