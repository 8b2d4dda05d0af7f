/** The practice app's registered addresses: `/auth/redirect` of any port of localhost. */
export function isRegisteredRedirect(address: string | undefined): boolean {
  return address !== undefined && /^http:\/\/localhost(:\d{1,5})?\/auth\/redirect$/.test(address)
}

/** Single-page apps redeem codes from the origin of a registered address. */
export function isRegisteredOrigin(origin: string | undefined): boolean {
  return origin !== undefined && isRegisteredRedirect(`${origin}/auth/redirect`)
}
