import type { Kind } from './kind'
import type { RoleName } from './roles'

type FittingRole = { readonly role: RoleName; readonly kinds: readonly Kind[] }

/** The lowest role that sees and restores each of these kinds; the files of the kinds name it first. */
export function rolesToRestore(kinds: readonly Kind[]): readonly FittingRole[] {
  const byRole = new Map<RoleName, readonly Kind[]>()
  for (const kind of kinds) {
    const { read, restore } = kind.roles
    const role = restore.sure.find((name) => read.sure.includes(name))
    if (role !== undefined) byRole.set(role, [...(byRole.get(role) ?? []), kind])
  }
  return [...byRole].map(([role, ofRole]) => ({ role, kinds: ofRole }))
}

/** The role that sees the most of these kinds, of those that change nothing in any of them; null where there is none. */
export function roleToSee(kinds: readonly Kind[]): FittingRole | null {
  const changing = new Set(kinds.flatMap(({ roles }) => [roles.restore, roles.permanentDelete].flatMap(rolesOf)))
  const seeing = new Set(kinds.flatMap(({ roles }) => roles.read.sure).filter((role) => !changing.has(role)))
  const all = [...seeing].map((role) => ({ role, kinds: kinds.filter(({ roles }) => roles.read.sure.includes(role)) }))
  return all.reduce<FittingRole | null>(
    (most, one) => (one.kinds.length > (most?.kinds.length ?? 0) ? one : most),
    null,
  )
}

function rolesOf({ sure, unsure }: Kind['roles']['read']): readonly RoleName[] {
  return [...sure, ...unsure]
}
