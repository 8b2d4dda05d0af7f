import type { DirectoryObject } from './directory-object'

export type PersonActor = {
  kind: 'user'
  id: string
  displayName: string
  userPrincipalName: string
  ipAddress: string
  /** The application in which the person was signed in, where that is told. */
  through?: ApplicationActor
}
/** A service of Microsoft's own may have no ids, as the "Device Registration Service" of "Get directoryAudit". */
export type ApplicationActor = {
  kind: 'app'
  appId: string | null
  displayName: string
  servicePrincipalId: string | null
}
export type AuditActor = PersonActor | ApplicationActor | { kind: 'nobody'; displayName: null }

export type AuditAct = 'create' | 'update' | 'softDelete' | 'restore' | 'permanentDelete'

/** `modifiedProperty`: old and new value are JSON, or null. */
export type ModifiedProperty = { displayName: string; oldValue: string | null; newValue: string | null }

export type AuditEvent = {
  id: string
  atMs: number
  act: AuditAct
  actor: AuditActor
  target: DirectoryObject
  correlationId: string
  /** What the log calls it, where an act of this type has a name of its own. */
  activity?: string
  /** Why it failed. */
  failure?: string
  userAgent?: string
  changes?: readonly ModifiedProperty[]
  /** Further targets. */
  others?: readonly DirectoryObject[]
}

/** Everything that became of objects, by whom. */
export class AuditTrail {
  readonly #events: AuditEvent[]
  readonly #byTarget = new Map<string, AuditEvent[]>()

  constructor(events: readonly AuditEvent[] = []) {
    this.#events = events.toSorted(compareEvents)
    for (const event of this.#events) this.#file(event)
  }

  add(event: AuditEvent): void {
    this.#events.push(event)
    this.#file(event)
  }

  /** Many at once, of any time that has passed. */
  addAll(events: readonly AuditEvent[]): void {
    for (const event of events) this.#file(event)
    const all = [...this.#events, ...events].sort(compareEvents)
    this.#events.length = 0
    for (const event of all) this.#events.push(event)
  }

  /** In the order of time. */
  all(): readonly AuditEvent[] {
    return this.#events
  }

  about(targetId: string): readonly AuditEvent[] {
    return this.#byTarget.get(targetId.toLowerCase()) ?? []
  }

  #file(event: AuditEvent): void {
    for (const { id } of [event.target, ...(event.others ?? [])]) {
      const key = id.toLowerCase()
      const known = this.#byTarget.get(key)
      if (known === undefined) this.#byTarget.set(key, [event])
      else known.push(event)
    }
  }
}

/** Events of the same moment keep the order in which they came. */
export function compareEvents(left: AuditEvent, right: AuditEvent): number {
  return left.atMs - right.atMs
}
