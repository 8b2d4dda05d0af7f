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

export const mostExtensionAttributes = 15

/** The number in `extensionAttribute7`; null for any other name. */
export function extensionAttributeNumberOf(name: string): number | null {
  const number = Number(/^extensionAttribute([1-9]\d?)$/.exec(name)?.[1])
  return number <= mostExtensionAttributes ? number : null
}
