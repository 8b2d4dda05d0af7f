import { isKindSlug } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { isObjectId } from './object-id'

export type ObjectRef = { readonly kind: KindSlug; readonly id: string }

/** The open object in the address: its id, and in the list of all kinds `kind:id`. */
export function writeObjectRef(
  list: KindSlug | 'all',
  { kind, id }: { readonly kind: string; readonly id: string },
): string {
  return list === 'all' ? `${kind}:${id}` : id
}

/** Null where the text names no object of the list. */
export function readObjectRef(list: KindSlug | 'all', text: string): ObjectRef | null {
  const colon = text.indexOf(':')
  const kind = colon === -1 ? list : text.slice(0, colon)
  const id = text.slice(colon + 1)
  const isOfList = list === 'all' || kind === list
  return isOfList && isKindSlug(kind) && isObjectId(id) ? { kind, id } : null
}

export function isObjectRef(text: string): boolean {
  return readObjectRef('all', text) !== null || isObjectId(text)
}
