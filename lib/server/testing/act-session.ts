import type { ActEvent, Outcome } from '@/lib/contract/acts'
import type { Failure } from '@/lib/contract/app-error'
import { createGraphClient } from '../graph/client'
import { permissionsOf } from '../identity/permissions'
import type { Caller } from '../identity/verify-access-token'
import { actTiming, type ActTiming } from '../recycle-bin/act-timing'
import type { DelegatedSession } from '../session'
import { deadlineOfSilence } from './silence'
import { unpaced } from './unpaced'

/** A clock whose sleeps take no time. */
export function createVirtualClock() {
  const clock = {
    time: Date.parse('2026-01-01T00:00:00Z'),
    now: () => clock.time,
    sleep: (durationMs: number) => {
      clock.time += durationMs
      return Promise.resolve()
    },
  }
  return clock
}

/** Who acts. */
export const helpdeskLead: Caller = {
  oid: 'person',
  tenantId: 'tenant',
  name: 'Helpdesk Lead',
  signInName: 'helpdesk-lead@contoso.example',
  roleTemplateIds: [],
  expiresAt: Number.MAX_SAFE_INTEGER,
}

export function createActSession(graphUrl: string, permissions = ['User.ReadWrite.All']): DelegatedSession {
  return {
    caller: helpdeskLead,
    permissions: permissionsOf(permissions),
    cloud: 'global',
    graph: createGraphClient({
      paces: unpaced,
      baseUrl: graphUrl,
      accessToken: 'graph-token',
      deadline: deadlineOfSilence,
      clock: createVirtualClock(),
    }),
  }
}

export function fastTiming(): ActTiming {
  return { ...actTiming, clock: createVirtualClock() }
}

type Collected = { outcomes: Outcome[]; end: number | null; refused?: Failure }

export async function collect(events: AsyncIterable<ActEvent>): Promise<Collected> {
  const collected: Collected = { outcomes: [], end: null }
  for await (const event of events) {
    if ('end' in event) collected.end = event.end
    else if ('refused' in event) collected.refused = event.refused
    else collected.outcomes.push(event)
  }
  return collected
}
