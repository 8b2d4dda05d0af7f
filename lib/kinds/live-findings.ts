import { isDisabled, isForMailbox, isSynced } from './account'
import { readText, readTexts, type GraphProperties, type JsonValue } from './graph-properties'
import { liveChecksOf, type LiveCheckName } from './live-checks'
import type { KindSlug } from './vocabulary'

/** `notYet`: Microsoft's own copies run behind, so that a later look may find it. */
export type LiveState = 'yes' | 'notYet' | 'needsHands' | 'unread'

const verdicts = {
  there: { live: 'yes', absent: 'notYet' },
  signIn: { enabled: 'yes', leftBlocked: 'yes', blockedBefore: 'needsHands', blockedNow: 'needsHands' },
  enabled: { enabled: 'yes', disabledBefore: 'needsHands', disabledNow: 'needsHands' },
  licences: { back: 'yes', missing: 'notYet', none: 'unread', errors: 'needsHands' },
  groupLicences: { back: 'yes', missing: 'notYet', processing: 'notYet' },
  mail: { back: 'yes', missing: 'notYet', givenUp: 'needsHands' },
  groupType: { same: 'yes', other: 'needsHands' },
  principal: { enabled: 'yes', onItsWay: 'notYet', absent: 'needsHands', disabled: 'needsHands' },
  sync: { seen: 'yes', notSeen: 'needsHands', cloudOnly: 'needsHands' },
  policyState: { same: 'yes', other: 'needsHands' },
  trust: { trusted: 'yes', untrusted: 'needsHands' },
  compliance: { compliant: 'yes', notCompliant: 'notYet' },
} as const satisfies Readonly<Record<LiveCheckName, Readonly<Record<string, LiveState>>>>

type Verdicts = typeof verdicts
type VerdictOf<Name extends LiveCheckName> = keyof Verdicts[Name] & string

/** What tells texts apart: each check with each of its verdicts. */
export type LiveFindingKey = { [Name in LiveCheckName]: `${Name}.${VerdictOf<Name>}` }[LiveCheckName]

/** Something for each of them. */
export type LiveTexts<Text> = { readonly [Name in LiveCheckName]: Readonly<Record<VerdictOf<Name>, Text>> }

export type LiveFinding = {
  readonly check: LiveCheckName
  readonly state: LiveState
  /** Null where it could not be read. */
  readonly key: LiveFindingKey | null
  /** What is missing, or what is wrong with it. */
  readonly values?: readonly string[]
}

export type Restored = {
  readonly kind: KindSlug
  /** As it was deleted, as far as that was read. */
  readonly before: GraphProperties
  /** In what the restore itself changed it. */
  readonly changes?: { readonly without?: readonly string[] | null | undefined } | undefined
  readonly restoredAt: Date
  /** Whether what belongs to it came back in the same act. */
  readonly hasCompanion: boolean
}

/** The object as it is now. `counterpart`: what belongs to it, null where there is none, and undefined where that was not read. */
export type LiveObject = {
  readonly properties: GraphProperties
  readonly counterpart?: GraphProperties | null | undefined
}

type Found = Omit<LiveFinding, 'state'>
type Judge = (restored: Restored, live: LiveObject) => readonly Found[]

/** What is so by now, for each check that applies to the object. */
export function judgeLive(restored: Restored, live: LiveObject): readonly LiveFinding[] {
  return liveChecksOf[restored.kind].flatMap((check) => judges[check](restored, live).map(withState))
}

/** Of an object that Graph does not show yet. */
export const notThere: readonly LiveFinding[] = [{ check: 'there', key: 'there.absent', state: 'notYet' }]

/** Of an object of which nothing could be read. */
export function unreadFindings(kind: KindSlug): readonly LiveFinding[] {
  return liveChecksOf[kind].slice(0, 1).map((check) => ({ check, key: null, state: 'unread' }))
}

function withState(found: Found): LiveFinding {
  return { ...found, state: found.key === null ? 'unread' : stateOfKey(found.key) }
}

function stateOfKey(key: LiveFindingKey): LiveState {
  const [check, verdict] = key.split('.') as [LiveCheckName, string]
  const states: Readonly<Record<string, LiveState>> = verdicts[check]
  return states[verdict] ?? 'unread'
}

export const liveFindingKeys = Object.entries(verdicts).flatMap(([check, of]) =>
  Object.keys(of).map((verdict) => `${check}.${verdict}` as LiveFindingKey),
)

const judges: Readonly<Record<LiveCheckName, Judge>> = {
  there: () => [{ check: 'there', key: 'there.live' }],

  signIn: ({ before }, { properties }) => {
    const { accountEnabled } = properties
    const tell = (verdict: VerdictOf<'signIn'>): readonly Found[] => [{ check: 'signIn', key: `signIn.${verdict}` }]
    if (typeof accountEnabled !== 'boolean') return unread('signIn')
    if (accountEnabled) return tell('enabled')
    if (isForMailbox({ ...before, accountEnabled })) return tell('leftBlocked')
    return tell(isDisabled(before) ? 'blockedBefore' : 'blockedNow')
  },

  enabled: ({ before }, { properties: { accountEnabled } }) => {
    if (typeof accountEnabled !== 'boolean') return unread('enabled')
    if (accountEnabled) return [{ check: 'enabled', key: 'enabled.enabled' }]
    return [{ check: 'enabled', key: isDisabled(before) ? 'enabled.disabledBefore' : 'enabled.disabledNow' }]
  },

  licences: ({ before }, { properties }) => {
    const held = skuIds(properties.assignedLicenses)
    const errors = licenceErrors(properties.licenseAssignmentStates)
    if (held === null || errors === null) return unread('licences')
    if (errors.length > 0) return [{ check: 'licences', key: 'licences.errors', values: errors }]
    const had = skuIds(before.assignedLicenses)
    const missing = (had ?? []).filter((id) => !held.includes(id))
    if (missing.length > 0) return [{ check: 'licences', key: 'licences.missing', values: missing }]
    if (held.length > 0) return [{ check: 'licences', key: 'licences.back' }]
    // One that had none is told so beforehand.
    return had === null && !isForMailbox({ ...before, ...properties })
      ? [{ check: 'licences', key: 'licences.none' }]
      : []
  },

  // Source: "licenseProcessingState resource type".
  groupLicences: ({ before }, { properties }) => {
    const held = skuIds(properties.assignedLicenses)
    if (held === null) return unread('groupLicences')
    const missing = (skuIds(before.assignedLicenses) ?? []).filter((id) => !held.includes(id))
    if (missing.length > 0) return [{ check: 'groupLicences', key: 'groupLicences.missing', values: missing }]
    if (held.length === 0) return []
    const state = textOfEntry(properties.licenseProcessingState, 'state')
    const isDone = state === null || state === 'ProcessingComplete'
    return [{ check: 'groupLicences', key: isDone ? 'groupLicences.back' : 'groupLicences.processing' }]
  },

  mail: ({ before, changes }, { properties }) => {
    const had = addressesOf(before)
    if (had.size === 0) return []
    const has = addressesOf(properties)
    const without = new Set((changes?.without ?? []).map(normalized))
    const missing = [...had].flatMap(([key, address]) => (has.has(key) ? [] : [{ key, address }]))
    const values = (isGivenUp: boolean) =>
      missing.filter(({ key }) => without.has(key) === isGivenUp).map(({ address }) => address)
    const tell = (verdict: VerdictOf<'mail'>, of: readonly string[]): readonly Found[] =>
      of.length === 0 ? [] : [{ check: 'mail', key: `mail.${verdict}`, values: of }]
    if (missing.length === 0) return [{ check: 'mail', key: 'mail.back' }]
    return [...tell('missing', values(false)), ...tell('givenUp', values(true))]
  },

  groupType: ({ before }, { properties }) => {
    const known = ['groupTypes', 'mailEnabled', 'securityEnabled'].filter((name) => isKnown(before[name]))
    if (known.length === 0) return []
    if (known.some((name) => !isKnown(properties[name]))) return unread('groupType')
    const isSame = known.every((name) => asText(before[name]) === asText(properties[name]))
    return [{ check: 'groupType', key: isSame ? 'groupType.same' : 'groupType.other' }]
  },

  principal: ({ hasCompanion }, { counterpart }) => {
    const tell = (verdict: VerdictOf<'principal'>): readonly Found[] => [
      { check: 'principal', key: `principal.${verdict}` },
    ]
    if (counterpart === undefined) return unread('principal')
    if (counterpart === null) return tell(hasCompanion ? 'onItsWay' : 'absent')
    return typeof counterpart.accountEnabled === 'boolean'
      ? tell(counterpart.accountEnabled ? 'enabled' : 'disabled')
      : unread('principal')
  },

  // Source: "user resource type", `onPremisesLastSyncDateTime`.
  sync: ({ before, restoredAt }, { properties }) => {
    if (!isSynced(before)) return []
    if (!isSynced(properties)) return [{ check: 'sync', key: 'sync.cloudOnly' }]
    const last = Date.parse(readText(properties, 'onPremisesLastSyncDateTime') ?? '')
    return [{ check: 'sync', key: last > restoredAt.getTime() ? 'sync.seen' : 'sync.notSeen' }]
  },

  policyState: ({ before }, { properties: { state } }) => {
    if (typeof state !== 'string') return unread('policyState')
    return [
      { check: 'policyState', key: before.state === state ? 'policyState.same' : 'policyState.other', values: [state] },
    ]
  },

  // Countries cannot be trusted, and have no such property.
  trust: (_, { properties: { isTrusted } }) =>
    typeof isTrusted === 'boolean' ? [{ check: 'trust', key: isTrusted ? 'trust.trusted' : 'trust.untrusted' }] : [],

  compliance: ({ before }, { properties: { isCompliant } }) => {
    if (before.isManaged === false) return []
    return [{ check: 'compliance', key: isCompliant === true ? 'compliance.compliant' : 'compliance.notCompliant' }]
  },
}

function unread(check: LiveCheckName): readonly Found[] {
  return [{ check, key: null }]
}

function skuIds(value: JsonValue | undefined): readonly string[] | null {
  return Array.isArray(value) ? value.flatMap((entry: JsonValue) => textOfEntry(entry, 'skuId') ?? []) : null
}

/** Each error once. An assignment without one says "None" or nothing. Source: "licenseAssignmentState resource type". */
function licenceErrors(value: JsonValue | undefined): readonly string[] | null {
  if (!Array.isArray(value)) return null
  const errors = value.flatMap((entry: JsonValue) => {
    const state = textOfEntry(entry, 'state')
    if (state === null || state === 'Active') return []
    const error = textOfEntry(entry, 'error')
    return [error === null || error === 'None' ? state : error]
  })
  return [...new Set(errors)]
}

function textOfEntry(value: JsonValue | undefined, name: string): string | null {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? readText(value as GraphProperties, name) : null
}

/** By how they are compared: the primary one of before may come back as another one, and is there all the same. */
function addressesOf(properties: GraphProperties): ReadonlyMap<string, string> {
  const all = [readText(properties, 'mail') ?? '', ...readTexts(properties, 'proxyAddresses')].filter(Boolean)
  return new Map(all.map((address) => [normalized(address), address.replace(/^smtp:/i, '')]))
}

function normalized(address: string): string {
  return address.replace(/^smtp:/i, '').toLowerCase()
}

function isKnown(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== null
}

function asText(value: JsonValue | undefined): string {
  return JSON.stringify(Array.isArray(value) ? [...(value as readonly JsonValue[])].map(String).toSorted() : value)
}
