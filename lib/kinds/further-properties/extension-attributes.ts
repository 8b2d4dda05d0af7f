import type { JsonValue } from '../graph-properties'

/** Properties that hold the extension attributes 1 to 15; Graph selects only all of them. Source: "user resource type". */
export const holdersOfExtensionAttributes: readonly string[] = ['onPremisesExtensionAttributes', 'extensionAttributes']

/** The attributes that are set, each under its own name; none where the property holds something else. */
export function extensionAttributesOf(name: string, value: JsonValue): readonly { name: string; value: JsonValue }[] {
  if (
    !holdersOfExtensionAttributes.includes(name) ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  )
    return []
  return Object.entries(value).flatMap(([attribute, text]) =>
    text === null || text === '' ? [] : [{ name: attribute, value: text }],
  )
}

/** The number in `extensionAttribute7`; null for any other name. */
export function extensionAttributeNumberOf(name: string): number | null {
  const [, number] = /^extensionAttribute(\d{1,2})$/.exec(name) ?? []
  return Number(number) >= 1 && Number(number) <= 15 ? Number(number) : null
}
