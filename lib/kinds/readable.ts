import { kinds } from '.'
import { accessTo, type Access, type Rights } from './access'
import type { Kind } from './kind'
import type { KindSlug } from './vocabulary'

const inThisOrder: readonly Access['verdict'][] = ['yes', 'askGraph']

/**
 * The kind to begin with: the first that the roles are known to show, else the first of which only trying tells. Null where
 * trying probably shows nothing.
 */
export function firstReadable(rights: Rights): KindSlug | null {
  for (const wanted of inThisOrder) {
    const found = kinds.find((kind) => accessTo(kind, 'read', rights).verdict === wanted)
    if (found) return found.slug
  }
  return null
}

/** Kinds that a role alone would show: everything else that it takes is there. */
export function kindsThatTakeARole(rights: Rights): readonly Kind[] {
  return kinds.filter((kind) => accessTo(kind, 'read', rights).verdict === 'probablyNot')
}
