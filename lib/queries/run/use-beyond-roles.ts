'use client'

import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { roleHint } from '@/lib/kinds/role-hint'
import type { RoleName } from '@/lib/kinds/roles'
import { useMe } from '../use-me'

/**
 * The roles that an object takes beyond others of its kind, where the person probably holds none of them; null for all others. What
 * holds for the whole kind is said once, for all of them.
 */
export function useBeyondRoles(): (object: DeletedObject) => readonly RoleName[] | null {
  const me = useMe().data
  return ({ kind, properties }) => {
    const strict = kindOf(kind).strictRoles(properties)
    if (strict === null || !me) return null
    const hint = roleHint({ sure: strict, unsure: [] }, me.roleTemplateIds)
    return hint.verdict === 'probablyNot' ? strict : null
  }
}
