import type { DirectoryObject } from './directory-object'

export type AuditActor =
  | { kind: 'user'; id: string; displayName: string; userPrincipalName: string; ipAddress: string }
  | { kind: 'app'; appId: string; displayName: string; servicePrincipalId: string }

export type AuditAct = 'softDelete' | 'restore' | 'permanentDelete'

export type AuditEvent = {
  id: string
  atMs: number
  act: AuditAct
  actor: AuditActor
  target: DirectoryObject
  correlationId: string
}

/** Everything that was deleted, restored or permanently deleted, by whom. */
export class AuditTrail {
  readonly #events: AuditEvent[]
  readonly #byTarget = new Map<string, AuditEvent[]>()

  constructor(events: readonly AuditEvent[] = []) {
    this.#events = events.toSorted(compareEvents)
    for (const event of events) this.#file(event)
  }

  add(event: AuditEvent): void {
    this.#events.push(event)
    this.#file(event)
  }

  /** In the order of time. */
  all(): readonly AuditEvent[] {
    return this.#events
  }

  about(targetId: string): readonly AuditEvent[] {
    return this.#byTarget.get(targetId.toLowerCase()) ?? []
  }

  #file(event: AuditEvent): void {
    const key = event.target.id.toLowerCase()
    const known = this.#byTarget.get(key)
    if (known === undefined) this.#byTarget.set(key, [event])
    else known.push(event)
  }
}

/** Events of the same moment keep the order in which they came. */
export function compareEvents(left: AuditEvent, right: AuditEvent): number {
  return left.atMs - right.atMs
}
