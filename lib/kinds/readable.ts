import { kinds } from '.'
import { accessTo, type Rights } from './access'
import type { Kind } from './kind'

/** Whether the roles are known to show a list, or only trying tells. */
export function showsAnything(rights: Rights): boolean {
  return kinds.some((kind) => ['yes', 'askGraph'].includes(accessTo(kind, 'read', rights).verdict))
}

/** Kinds that a role alone would show: everything else that it takes is there. */
export function kindsThatTakeARole(rights: Rights): readonly Kind[] {
  return kinds.filter((kind) => accessTo(kind, 'read', rights).verdict === 'probablyNot')
}
