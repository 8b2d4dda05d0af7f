/** Graph names a directory extension by the application that defined it: `extension_{its id without hyphens}_{name}`. */
const pattern = /^extension_[0-9a-f]{32}_(\w+)$/i

/** The name that the application gave its extension; null for any other property. */
export function extensionLabelOf(name: string): string | null {
  return pattern.exec(name)?.[1] ?? null
}
