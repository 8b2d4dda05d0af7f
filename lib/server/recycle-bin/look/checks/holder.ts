import 'server-only'
import type { Holder } from '@/lib/contract/findings'
import { textOrNull } from '../../../untrusted-json'

export type Item = Readonly<Record<string, unknown>>
export type Held = { readonly item: Item; readonly holder: Holder }

/** An object of Graph as the holder of something; none where it has no id. */
export function holderOf(kind: Holder['kind'], item: Item): readonly Held[] {
  const id = textOrNull(item.id)
  if (id === null) return []
  const holder = {
    kind,
    id,
    displayName: textOrNull(item.displayName),
    department: textOrNull(item.department),
    appId: textOrNull(item.appId),
  }
  return [{ item, holder }]
}
