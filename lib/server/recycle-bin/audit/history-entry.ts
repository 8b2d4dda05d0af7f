import 'server-only'
import type { HistoryChange, HistoryEntry } from '@/lib/contract/object-history'
import { sentenceOf } from '../../microsoft-sentence'
import { recordOf, textOf } from '../../untrusted-json'
import { activityTypeOf } from './activity-types'
import { applicationOf, clientOf, personOf, shortText } from './audit-entry'

type Item = Readonly<Record<string, unknown>>

/** More than these are counted and not told: a change of licences names hundreds. */
const mostChanges = 20
const mostOthers = 5
const longestValue = 200
/** A value that is longer was cut by the log itself, so it is no JSON any more. */
const longestJson = 20_000

/** What an entry of the audit log tells of one of its targets; null where it has no moment or is about others. Source: "directoryAudit resource type". */
export function historyEntryOf(item: Item, id: string): HistoryEntry | null {
  const at = Date.parse(textOf(item.activityDateTime))
  const targets = Array.isArray(item.targetResources) ? item.targetResources.map(recordOf) : []
  const isIt = (target: Item) => textOf(target.id).toLowerCase() === id.toLowerCase()
  const own = targets.filter(isIt)
  if (Number.isNaN(at) || own.length === 0) return null
  const activity = shortText(item.activityDisplayName) ?? ''
  const { app, user } = recordOf(item.initiatedBy)
  const application = applicationOf(recordOf(app))
  const person = personOf(recordOf(user))
  const changes = own.flatMap(({ modifiedProperties }) => changesIn(modifiedProperties))
  return {
    id: shortText(item.id) ?? `${at} ${activity}`,
    activity,
    type: activityTypeOf(activity),
    at: new Date(at).toISOString(),
    outcome: outcomeOf(textOf(item.result).toLowerCase()),
    reason: sentenceOf(item.resultReason) || null,
    actor: application ?? person,
    person: application && person,
    address: shortText(recordOf(user).ipAddress) ?? shortText(recordOf(app).ipAddress),
    client: clientOf(item.additionalDetails),
    others: othersIn(targets.filter((target) => !isIt(target))),
    changes: changes.slice(0, mostChanges),
    changesLeftOut: Math.max(0, changes.length - mostChanges),
  }
}

function outcomeOf(result: string): HistoryEntry['outcome'] {
  if (result === 'success') return 'done'
  return result === 'failure' ? 'failed' : 'unsure'
}

function othersIn(targets: readonly Item[]): string[] {
  const names = targets.map(
    ({ displayName, userPrincipalName, id }) => shortText(displayName) ?? shortText(userPrincipalName) ?? shortText(id),
  )
  return [...new Set(names.filter((name) => name !== null))].slice(0, mostOthers)
}

function changesIn(properties: unknown): HistoryChange[] {
  if (!Array.isArray(properties)) return []
  return properties.map(recordOf).flatMap(({ displayName, oldValue, newValue }): HistoryChange[] => {
    const name = shortText(displayName)
    if (name === null || asides.test(name)) return []
    if (mayBeSecret.test(name)) return [{ name, values: null }]
    return [{ name, values: { before: valueOf(oldValue), after: valueOf(newValue) } }]
  })
}

/** They repeat the names of the other properties, or tell about the target and not about a change. Seen in "List directoryAudits". */
const asides = /^(?:included updated properties$|targetid\.)/i

/** Among them `StrongAuthenticationMethod`, `KeyDescription`, `PasswordProfile`, `SearchableDeviceKey`. */
const mayBeSecret = /pass|secret|credential|key|certificat|token|strongauth|oath|otp\b|seed|phoneapp/i

/** The log writes values as JSON: a text in quotes, or a list. */
function valueOf(written: unknown): string {
  const text = textOf(written)
  if (text.length > longestJson) return shortened(text)
  try {
    return shortened(readable(JSON.parse(text)))
  } catch {
    return shortened(text)
  }
}

function readable(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  return Array.isArray(value) ? value.map(readable).join(', ') : JSON.stringify(value)
}

/** Values may quote a token, whatever the name of the property. */
function shortened(text: string): string {
  const whole = sentenceOf(text)
  return whole.length > longestValue ? `${whole.slice(0, longestValue - 1)}…` : whole
}
