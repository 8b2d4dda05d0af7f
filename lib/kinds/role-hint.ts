import type { RoleHint } from './kind'
import { roleNamesOf, type RoleName } from './roles'

export type RoleVerdict =
  | { readonly verdict: 'allowed'; readonly role: RoleName }
  /** A role is active of which only some sources say that it is enough. */
  | { readonly verdict: 'unsure'; readonly role: RoleName }
  /** No active tenant-wide role is known to be enough. Scoped and custom roles and ownership are invisible here. */
  | { readonly verdict: 'probablyNot' }
  /** No role is enough, and none is needed: the person owns it. */
  | { readonly verdict: 'owned' }
  | { readonly verdict: 'unknown' }

/** What the active roles say about an act. A hint for the person, never a reason to forbid: Graph decides. */
export function roleHint(hint: RoleHint, roleTemplateIds: readonly string[] | null): RoleVerdict {
  if (roleTemplateIds === null) return { verdict: 'unknown' }
  const held = new Set<RoleName>(roleNamesOf(roleTemplateIds))
  const sure = hint.sure.find((role) => held.has(role))
  if (sure) return { verdict: 'allowed', role: sure }
  const unsure = hint.unsure.find((role) => held.has(role))
  return unsure ? { verdict: 'unsure', role: unsure } : { verdict: 'probablyNot' }
}
