const protectedMs = 7 * 24 * 60 * 60 * 1000

type Deleted = { readonly deletedDateTime: string | null }

/**
 * When the protection from permanent deletion ends, for an object that has it; null where it is over, or the date of deletion
 * is not known. Source: "Permanently delete an item (directory object)" of beta.
 */
export function protectionEnd({ deletedDateTime }: Deleted, now: Date): Date | null {
  const deletedAt = Date.parse(deletedDateTime ?? '')
  const until = new Date(deletedAt + protectedMs)
  return Number.isNaN(deletedAt) || until <= now ? null : until
}

/** By its age only. */
export function mayBeProtected(object: Deleted, now: Date): boolean {
  return object.deletedDateTime === null || protectionEnd(object, now) !== null
}
