import type { QueryKey } from '@tanstack/react-query'
import type { ListName } from '@/lib/contract/paths'
import type { ListView } from '@/lib/contract/view'

/** What the keys of lists begin with, of every view of one list. */
export function listsKey(list: ListName) {
  return ['objects', list, 'list'] as const
}

export function listKey(list: ListName, view: ListView) {
  return [...listsKey(list), view] as const
}

export function isListKey(key: QueryKey): key is ReturnType<typeof listKey> {
  return key[0] === 'objects' && key[2] === 'list' && typeof key[3] === 'object'
}
