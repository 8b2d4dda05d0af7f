import 'server-only'
import { longestActorText, type Actor } from '@/lib/contract/actor'
import { recordOf, textOf } from '../../untrusted-json'

/** One act on one object. `actor` is null where the entry names neither a person nor an application. */
export type LoggedAct = {
  /** Of the object, in lower case. */
  readonly id: string
  /** In lower case. */
  readonly activity: string
  readonly at: number
  readonly actor: Actor | null
  readonly address: string | null
  readonly client: string | null
}

type Item = Readonly<Record<string, unknown>>

/** What an entry of the audit log tells; it may name several targets, and an act that failed did nothing. Source: "directoryAudit resource type". */
export function loggedActsIn(item: Item): readonly LoggedAct[] {
  const at = Date.parse(textOf(item.activityDateTime))
  if (textOf(item.result).toLowerCase() !== 'success' || Number.isNaN(at)) return []
  const targets = Array.isArray(item.targetResources) ? item.targetResources.map(recordOf) : []
  const ids = [...new Set(targets.map(({ id }) => textOf(id).toLowerCase()).filter((id) => id !== ''))]
  const activity = textOf(item.activityDisplayName).toLowerCase()
  const initiatedBy = recordOf(item.initiatedBy)
  const act = {
    activity,
    at,
    actor: actorOf(initiatedBy),
    address: shortText(recordOf(initiatedBy.user).ipAddress),
    client: clientOf(item.additionalDetails),
  }
  return ids.map((id) => ({ ...act, id }))
}

function actorOf({ app, user }: Item): Actor | null {
  return applicationOf(recordOf(app)) ?? personOf(recordOf(user))
}

export function applicationOf({ appId, servicePrincipalId, servicePrincipalName, displayName }: Item): Actor | null {
  const name = shortText(displayName) ?? shortText(servicePrincipalName)
  const id = shortText(appId) ?? shortText(servicePrincipalId) ?? name
  return id === null ? null : { type: 'automation', id: id.toLowerCase(), name, signInName: null }
}

export function personOf({ id, displayName, userPrincipalName }: Item): Actor | null {
  const signInName = shortText(userPrincipalName)
  const name = shortText(displayName)
  const known = shortText(id) ?? signInName ?? name
  return known === null ? null : { type: 'person', id: known.toLowerCase(), name: name ?? signInName, signInName }
}

export function clientOf(details: unknown): string | null {
  if (!Array.isArray(details)) return null
  const found = details.map(recordOf).find(({ key }) => textOf(key).toLowerCase() === 'user-agent')
  return shortText(found?.value)
}

export function shortText(value: unknown): string | null {
  const text = textOf(value).trim()
  return text === '' ? null : text.slice(0, longestActorText)
}
