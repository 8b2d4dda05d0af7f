import { describe, expect, it } from 'vitest'
import type { RoleVerdict } from '@/lib/kinds/role-hint'
import { outranksAll } from '@/lib/kinds/roles'
import { checkVerdicts, type CheckName, type Verdict as KindVerdict } from '@/lib/kinds/vocabulary'
import { appErrorCodes, conflictNames, type Failure } from './app-error'
import type { Finding } from './findings'
import { refutedBy, verdictOf, type Known, type Verdict } from './verdict'

/** What a sentence says, for everything that another one may deny. */
type Claim =
  | 'nothing is in the way'
  | 'something is in the way'
  | 'something is to be known'
  | 'nothing is to be known'
  | 'not everything is known'
  | 'it can be done'
  | 'it cannot be done'
  | 'the roles are enough'
  | 'the roles are not enough'
  | 'whether the roles are enough is not known'
  | `${CheckName} is fine`
  | `${CheckName} is not fine`
  | `${CheckName} is not known`

/** Two sentences that cannot both be true. */
const opposites: readonly (readonly [Claim, Claim])[] = [
  ['nothing is in the way', 'something is in the way'],
  ['nothing is in the way', 'not everything is known'],
  ['nothing is in the way', 'the roles are not enough'],
  ['nothing is to be known', 'something is to be known'],
  ['it can be done', 'it cannot be done'],
  ['the roles are enough', 'the roles are not enough'],
  ['the roles are enough', 'whether the roles are enough is not known'],
  ...checkNames().flatMap(
    (check) =>
      [
        [`${check} is fine`, `${check} is not fine`],
        [`${check} is fine`, `${check} is not known`],
        [`${check} is not fine`, `${check} is not known`],
      ] as const,
  ),
]

const deniedBy = new Map<Claim, Claim[]>()
for (const [one, other] of opposites) deniedBy.set(one, [...(deniedBy.get(one) ?? []), other])

const ofTitle: Record<Verdict['title'], readonly Claim[]> = {
  looking: [],
  impossible: ['it cannot be done'],
  refused: ['something is in the way'],
  inTheWay: ['something is in the way'],
  partly: ['not everything is known'],
  rolesMissing: ['the roles are not enough'],
  toKnow: ['something is to be known'],
  rolesUnsure: ['whether the roles are enough is not known'],
  clear: ['nothing is in the way', 'it can be done', 'nothing is to be known', 'the roles are enough'],
}

const ofRole: Record<RoleVerdict['verdict'], readonly Claim[]> = {
  allowed: ['the roles are enough', 'it can be done'],
  owned: ['the roles are enough', 'it can be done'],
  probablyNot: ['the roles are not enough'],
  unsure: ['whether the roles are enough is not known'],
  unknown: ['whether the roles are enough is not known'],
}

const ofVerdict: Record<KindVerdict, (check: CheckName) => readonly Claim[]> = {
  fine: (check) => [`${check} is fine`],
  note: (check) => [`${check} is not fine`, 'something is to be known'],
  unread: (check) => [`${check} is not known`, 'not everything is known'],
  choice: (check) => [`${check} is not fine`, 'something is in the way'],
  blocks: (check) => [`${check} is not fine`, 'something is in the way'],
  impossible: (check) => [`${check} is not fine`, 'something is in the way', 'it cannot be done'],
}

function ofFinding({ check, verdict }: Finding, { act, role }: Known): readonly Claim[] {
  const claims = ofVerdict[verdict](check)
  if (verdict !== 'note') return claims
  if (check === 'deletionProtection') return [act === 'restore' ? 'it can be done' : 'it cannot be done']
  const mayNeedMore = check === 'privilegedTarget' && !(role?.verdict === 'allowed' && outranksAll(role.role))
  return mayNeedMore ? [...claims, 'whether the roles are enough is not known'] : claims
}

function ofRefusal(refusal: Failure): readonly Claim[] {
  const isPersonal = /^role|^privileged|^forbidden|^permission/.test(refusal.code)
  return [
    'something is in the way',
    ...(isPersonal ? (['the roles are not enough'] as const) : []),
    ...refutedBy(refusal).map((check) => `${check} is not fine` as const),
  ]
}

function contradictionIn(known: Known): readonly Claim[] | null {
  const said = verdictOf(known)
  const claims = new Set([
    ...ofTitle[said.title],
    ...said.findings.flatMap((finding) => ofFinding(finding, known)),
    ...(said.role ? ofRole[said.role.verdict] : []),
    ...(said.refusal ? ofRefusal(said.refusal) : []),
  ])
  for (const claim of claims) {
    const denied = deniedBy.get(claim)?.find((other) => claims.has(other))
    if (denied) return [claim, denied]
  }
  return null
}

const everyFinding = checkNames().flatMap((check) =>
  checkVerdicts[check].map((verdict) => ({ check, verdict }) as Finding),
)
const everyRole: readonly (RoleVerdict | null)[] = [
  null,
  { verdict: 'allowed', role: 'userAdministrator' },
  { verdict: 'allowed', role: 'globalAdministrator' },
  { verdict: 'unsure', role: 'userAdministrator' },
  { verdict: 'probablyNot' },
  { verdict: 'unknown' },
]
const everyRefusal: readonly (Failure | null)[] = [
  null,
  ...appErrorCodes.map((code) => ({ code })),
  ...conflictNames.map((name): Failure => ({ code: 'conflict', conflicts: [name] })),
]

describe('what is said before an act', () => {
  it.each(['restore', 'permanentDelete'] as const)(
    'of a %s never contradicts itself, whatever two things were found, by whatever roles, after whatever refusal',
    (act) => {
      let count = 0
      const wrong: object[] = []
      for (const [index, one] of everyFinding.entries()) {
        for (const other of everyFinding.slice(index)) {
          if (other !== one && other.check === one.check) continue
          for (const role of everyRole) {
            for (const refusal of everyRefusal) {
              const known: Known = { act, look: other === one ? [one] : [one, other], role, refusal }
              const contradiction = contradictionIn(known)
              if (contradiction) wrong.push({ ...known, contradiction })
              count += 1
            }
          }
        }
      }
      expect(count).toBeGreaterThan(100_000)
      expect(wrong.slice(0, 3)).toEqual([])
    },
  )

  it.each(['looking', 'failed'] as const)('promises nothing while the look is %s', (look) => {
    for (const role of everyRole) {
      for (const refusal of everyRefusal) {
        const known: Known = { act: 'restore', look, role, refusal }
        expect(contradictionIn(known)).toBeNull()
        expect(verdictOf(known).title).not.toBe('clear')
      }
    }
  })

  const fine = (check: CheckName) => ({ check, verdict: 'fine' }) as Finding
  const say = (known: Partial<Known>) =>
    verdictOf({ act: 'restore', look: [], role: { verdict: 'unknown' }, refusal: null, ...known })

  it('is that nothing is in the way only where all was looked at and no role is missing', () => {
    const allowed = { verdict: 'allowed', role: 'userAdministrator' } as const
    expect(say({ look: [fine('signInName')], role: allowed }).title).toBe('clear')
    expect(say({ look: [fine('signInName')], role: { verdict: 'unsure', role: 'userAdministrator' } }).title).toBe(
      'rolesUnsure',
    )
    expect(say({ look: [fine('signInName'), { check: 'proxyAddresses', verdict: 'unread' }] }).title).toBe('partly')
    expect(say({ look: [fine('signInName')], role: { verdict: 'probablyNot' } })).toMatchObject({
      title: 'rolesMissing',
      isAdvised: false,
      isPossible: true,
    })
  })

  it('counts what is to be known where nothing is in the way', () => {
    const notes: Finding[] = [
      { check: 'synced', verdict: 'note' },
      { check: 'namesakes', verdict: 'note' },
    ]
    expect(say({ look: [fine('signInName'), ...notes] })).toMatchObject({ title: 'toKnow', count: 2 })
    const taken: Finding = { check: 'mailNickname', verdict: 'blocks' }
    expect(say({ look: [taken, ...notes] })).toMatchObject({ title: 'inTheWay', count: 1 })
  })

  it('is the finding that explains a refusal, or the refusal in the place of the finding that it refutes', () => {
    const refusal: Failure = { code: 'conflict', conflicts: ['proxyAddresses'] }
    const refuted = say({ look: [fine('signInName'), fine('proxyAddresses')], refusal })
    expect(refuted).toMatchObject({ title: 'refused', findings: [fine('signInName')], refusal })
    const taken: Finding = { check: 'proxyAddresses', verdict: 'choice' }
    expect(say({ look: [taken], refusal })).toMatchObject({ title: 'inTheWay', findings: [taken], refusal: null })
  })

  it('promises no role that a privileged account may take more than', () => {
    const look: Known['look'] = [{ check: 'privilegedTarget', verdict: 'note' }]
    expect(say({ look, role: { verdict: 'allowed', role: 'userAdministrator' } }).role?.verdict).toBe('unsure')
    expect(say({ look, role: { verdict: 'allowed', role: 'globalAdministrator' } }).role?.verdict).toBe('allowed')
  })

  it('rules out only what Graph is certain to refuse, and each act by its own', () => {
    const gone: Finding = { check: 'needs', verdict: 'impossible' }
    const isProtected: Finding = { check: 'deletionProtection', verdict: 'note' }
    expect(say({ look: [gone] })).toMatchObject({ title: 'impossible', isPossible: false, role: null })
    expect(say({ look: [isProtected] })).toMatchObject({ isPossible: true, findings: [isProtected] })
    expect(say({ act: 'permanentDelete', look: [gone] })).toMatchObject({ isPossible: true, findings: [] })
    expect(say({ act: 'permanentDelete', look: [isProtected] })).toMatchObject({ isPossible: false, role: null })
    for (const finding of everyFinding.filter(({ verdict }) => verdict === 'blocks' || verdict === 'choice'))
      expect(say({ look: [finding] }).isPossible).toBe(true)
  })

  it('advises nothing that has to be mended elsewhere first', () => {
    expect(say({ look: [{ check: 'mailNickname', verdict: 'blocks' }] }).isAdvised).toBe(false)
    expect(say({ look: [{ check: 'signInName', verdict: 'choice' }] }).isAdvised).toBe(true)
  })
})

function checkNames(): readonly CheckName[] {
  return Object.keys(checkVerdicts) as CheckName[]
}
