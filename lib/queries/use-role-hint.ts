'use client'

import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import type { Operation, RoleHint } from '@/lib/kinds/kind'
import { roleHint, type RoleVerdict } from '@/lib/kinds/role-hint'
import { useMe } from './use-me'

export type Role = { readonly hint: RoleVerdict; readonly wanted: RoleHint }

/** What is known of whether the person's roles allow an act on objects of one kind; null where they are of several. */
export function useRoleHint(act: Exclude<Operation, 'read'>, objects: readonly DeletedObject[]): Role | null {
  const me = useMe().data
  const [slug, ...others] = new Set(objects.map(({ kind }) => kind))
  if (!me || slug === undefined || others.length > 0) return null
  const kind = kindOf(slug)
  const strict = objects.map(({ properties }) => kind.strictRoles(properties)).find((names) => names !== null)
  const wanted = strict ? { sure: strict, unsure: [] } : kind.roles[act]
  const hint = roleHint(wanted, me.roleTemplateIds)
  const mayAsOwner = !strict && kind.owners?.may.includes(act) && objects.every(({ isOwned }) => isOwned)
  return { hint: mayAsOwner && hint.verdict !== 'allowed' ? { verdict: 'owned' } : hint, wanted }
}
