/** 1 to 128 of `A-Z a-z 0-9 . _ ~ -`, and never a path segment that means "here" or "up". Not every Graph id is a GUID. */
const pattern = /^(?!\.{1,2}$)[A-Za-z0-9._~-]{1,128}$/

export function isObjectId(value: string): boolean {
  return pattern.test(value)
}
