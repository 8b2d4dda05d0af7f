import { textOf, textsOf, type DirectoryObject } from '../data/directory-object'
import type { RoleName } from '../data/roles'
import type { Emulator } from '../emulator'
import type { Caller } from './caller'
import { badRequest, type ErrorDetail } from './graph-error'

const prefix = 'GRP_'
/** The example of the page [EN:groups-naming-policy]. */
const blockedWords = ['payroll', 'ceo', 'hr']
const exempt: readonly RoleName[] = ['Global Administrator', 'User Administrator']

/**
 * The naming policy holds for "creating or editing groups" of Microsoft 365 [EN:groups-naming-policy]; whether it holds for
 * restoring them is not documented, and how it refuses that neither.
 */
export function requireNameByPolicy(emulator: Emulator, { roles }: Caller, object: DirectoryObject): void {
  if (object.type !== 'group' || !textsOf(object, 'groupTypes').includes('Unified')) return
  const names = { displayName: textOf(object, 'displayName'), mailNickname: textOf(object, 'mailNickname') }
  const problems = namingProblems(emulator, roles, names)
  if (problems[0]?.message !== undefined) throw badRequest(problems[0].message, problems)
}

/** What the policy has against names, in the details that Graph gives [DOC:directoryobject-validateproperties]. */
export function namingProblems(
  { switches }: Emulator,
  roles: readonly RoleName[],
  names: Readonly<Record<string, string>>,
): ErrorDetail[] {
  if (roles.some((role) => exempt.includes(role))) return []
  if (switches.is('namingPolicy', 'prefix')) {
    return Object.entries(names).flatMap(([target, name]) => (name.startsWith(prefix) ? [] : [missingPrefix(target)]))
  }
  if (!switches.is('namingPolicy', 'blocked-words')) return []
  // "No substring searches are performed."
  const [blocked] = Object.entries(names).filter(([, name]) => blockedWords.includes(name.toLowerCase()))
  return blocked === undefined ? [] : [blockedWord(blocked[0])]
}

function missingPrefix(target: string): ErrorDetail {
  const message = `Property ${target} is missing a required prefix/suffix per your organization's Group naming requirements.`
  return { target, code: 'MissingPrefixSuffix', message }
}

function blockedWord(target: string): ErrorDetail {
  const message = `Property ${target} contains a blocked word per your organization's Group naming requirements.`
  return { target, code: 'ContainsBlockedWord', message }
}
