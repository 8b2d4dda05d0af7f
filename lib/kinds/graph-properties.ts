export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }
export type GraphProperties = Readonly<Record<string, JsonValue>>

export function readText(properties: GraphProperties, name: string): string | null {
  const value = properties[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export function readTexts(properties: GraphProperties, name: string): readonly string[] {
  const value: unknown = properties[name]
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
}
