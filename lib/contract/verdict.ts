import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { RoleHint } from '@/lib/kinds/kind'
import { outranksAll } from '@/lib/kinds/roles'
import type { RoleVerdict } from '@/lib/kinds/role-hint'
import type { CheckName } from '@/lib/kinds/vocabulary'
import type { ConfirmedActName } from './confirmed-acts'
import type { AppErrorCode, ConflictName, Failure } from './app-error'
import type { Finding, Looked } from './findings'

/** What is known of an act on one object before it is confirmed. */
export type Known = {
  readonly act: ConfirmedActName
  readonly look: 'looking' | 'failed' | readonly Finding[]
  /** What the roles of the person say; null where they are not read yet. */
  readonly role: RoleVerdict | null
  /** Why Graph refused the last try from this page. */
  readonly refusal: Failure | null
}

type VerdictTitle =
  'looking' | 'impossible' | 'refused' | 'inTheWay' | 'partly' | 'rolesMissing' | 'toKnow' | 'rolesUnsure' | 'clear'

/** What is said of it. No two of its sentences contradict each other. */
export type Verdict = {
  readonly title: VerdictTitle
  /** How many things the title counts: what stands in the way, else what is to be known. */
  readonly count: number
  readonly findings: readonly Finding[]
  readonly hasFailed: boolean
  readonly role: RoleVerdict | null
  readonly refusal: Failure | null
  /** False only where Graph is certain to refuse, whoever asks. */
  readonly isPossible: boolean
  /** Whether nothing speaks against trying. */
  readonly isAdvised: boolean
}

/** A verdict together with what it rests on. */
export type VerdictOnOne = Verdict & {
  /** When it was looked up; null where there was nothing to look up, or it failed. */
  readonly checkedAt: string | null
  readonly wantedRoles: RoleHint | null
  /** Everything that was found, said or not; null where nothing could be looked up. */
  readonly found: readonly Finding[] | null
  /** Where somebody was asked and answered. */
  readonly looked: readonly Looked[]
  /** What is known of the object: from its list, and what was read for the look. */
  readonly properties: GraphProperties
}

/** Composes everything that is said before an act out of everything that is known of it. */
export function verdictOf(known: Known): Verdict {
  const found = typeof known.look === 'string' ? [] : known.look
  const isPossible = ruledOutBy(known.act, found) === undefined
  const refusal = known.refusal && !isExplained(known.refusal, found) ? known.refusal : null
  const findings = found.filter((finding) => isSaid(finding, { ...known, isPossible }))
  const role = isPossible ? roleSaid(known, found) : null
  const title = titleOf({ known, findings, isPossible, refusal, role })
  const count = findings.filter(title === 'toKnow' ? isToKnow : isInTheWay).length
  const isAdvised =
    isPossible && role?.verdict !== 'probablyNot' && !findings.some(({ verdict }) => verdict === 'blocks')
  return { title, count, findings, hasFailed: known.look === 'failed', role, refusal, isPossible, isAdvised }
}

/** The finding that rules an act out: Graph is certain to refuse it, whoever asks. */
export function ruledOutBy(act: ConfirmedActName, findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => (act === 'restore' ? finding.verdict === 'impossible' : isProtection(finding)))
}

function isProtection({ check, verdict }: Finding): boolean {
  return check === 'deletionProtection' && verdict === 'note'
}

function isInTheWay({ verdict }: Finding): boolean {
  return verdict === 'choice' || verdict === 'blocks' || verdict === 'impossible'
}

/** That it cannot be deleted permanently yet is no reason to think twice about a restore. */
function isToKnow({ check, verdict }: Finding): boolean {
  return verdict === 'note' && check !== 'deletionProtection'
}

function isSaid(
  finding: Finding,
  { act, refusal, isPossible }: Pick<Known, 'act' | 'refusal'> & { readonly isPossible: boolean },
): boolean {
  const { check, verdict } = finding
  const isRefuted = (verdict === 'fine' || verdict === 'unread') && refutedBy(refusal).includes(check)
  if (isRefuted) return false
  if (act === 'permanentDelete') {
    return (check === 'deletionProtection' || check === 'privilegedTarget') && verdict !== 'fine'
  }
  if (check !== 'deletionProtection') return true
  // It goes on that the object can be restored all the while; and a restore does not depend on it.
  return isPossible && verdict === 'note'
}

const checkOfConflict: Readonly<Record<Exclude<ConflictName, 'other'>, CheckName>> = {
  userPrincipalName: 'signInName',
  proxyAddresses: 'proxyAddresses',
  mailNickname: 'mailNickname',
  identifierUris: 'identifierUris',
  uniqueName: 'uniqueName',
  servicePrincipalNames: 'newServicePrincipal',
}

const checkOfRefusal: Partial<Readonly<Record<AppErrorCode, CheckName>>> = {
  privilegedTarget: 'privilegedTarget',
  companionDeleted: 'needs',
  companionGone: 'needs',
  deletionProtected: 'deletionProtection',
}

/** The checks that a refusal answers, better than any look. */
export function refutedBy(refusal: Failure | null): readonly CheckName[] {
  if (refusal === null) return []
  const own = checkOfRefusal[refusal.code]
  const conflicts = (refusal.conflicts ?? []).flatMap((name) => (name === 'other' ? [] : checkOfConflict[name]))
  return own ? [own, ...conflicts] : conflicts
}

/** Whether a look has found what Graph refused for, which then says more. */
function isExplained(refusal: Failure, findings: readonly Finding[]): boolean {
  const refuted = refutedBy(refusal)
  const isFound = (check: CheckName) =>
    findings.some((finding) => finding.check === check && (isInTheWay(finding) || finding.verdict === 'note'))
  return refuted.length > 0 && !refusal.conflicts?.includes('other') && refuted.every(isFound)
}

/** Refusals that concern the person. */
const personal: readonly AppErrorCode[] = [
  'forbidden',
  'permissionMissing',
  'privilegedTarget',
  'roleAssignable',
  'roleMissing',
  'roleUnsure',
]

function roleSaid({ role, refusal }: Known, findings: readonly Finding[]): RoleVerdict | null {
  if (refusal && personal.includes(refusal.code)) return null
  if (role?.verdict !== 'allowed') return role
  const isPrivileged = findings.some(({ check, verdict }) => check === 'privilegedTarget' && verdict === 'note')
  return isPrivileged && !outranksAll(role.role) ? { ...role, verdict: 'unsure' } : role
}

type Composed = Pick<Verdict, 'findings' | 'isPossible' | 'refusal' | 'role'> & { readonly known: Known }

function titleOf(composed: Composed): VerdictTitle {
  const said = titles.find(([, holds]) => holds(composed))
  return said ? said[0] : 'clear'
}

/** What weighs most comes first. */
const titles: readonly (readonly [VerdictTitle, (composed: Composed) => boolean])[] = [
  ['looking', ({ known }) => known.look === 'looking'],
  ['impossible', ({ isPossible }) => !isPossible],
  ['refused', ({ refusal }) => refusal !== null],
  ['inTheWay', ({ findings }) => findings.some(isInTheWay)],
  ['partly', ({ known, findings }) => known.look === 'failed' || findings.some(({ verdict }) => verdict === 'unread')],
  ['rolesMissing', ({ role }) => role?.verdict === 'probablyNot'],
  ['toKnow', ({ findings }) => findings.some(isToKnow)],
  ['rolesUnsure', ({ role }) => role?.verdict === 'unsure' || role?.verdict === 'unknown'],
]
