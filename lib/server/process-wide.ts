import 'server-only'

const registry = globalThis as { [key: symbol]: unknown }

/**
 * One value for the whole process. Next bundles pages with actions and route handlers as separate module instances, so
 * a value kept at module level exists twice.
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  const key = Symbol.for(`recycle-bin.${name}`)
  registry[key] ??= create()
  return registry[key] as Value
}
