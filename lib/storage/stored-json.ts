import type * as z from 'zod/mini'

/**
 * What a store of the browser holds under a key, or null where that is nothing, no JSON, or not what the schema says: older
 * and newer versions of the app, extensions and people write there too.
 */
export function readStored<Schema extends z.ZodMiniType>(
  store: Storage,
  key: string,
  schema: Schema,
): z.output<Schema> | null {
  const parsed = schema.safeParse(parseJson(store.getItem(key)))
  return parsed.success ? parsed.data : null
}

export function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
