import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Me } from '@/lib/contract/person'
import { calledBy, countFates, type Run, type RunState } from '@/lib/contract/runs'
import { roles } from '@/lib/kinds/roles'
import { kindSlugs, type KindSlug } from '@/lib/kinds/vocabulary'

const dayMs = 24 * 60 * 60 * 1000

/** A user administrator with every permission. */
export const helpdeskLead: Me = {
  id: '0a11ce00-0000-4000-8000-000000000001',
  name: 'Helpdesk Lead',
  signInName: 'helpdesk-lead@contoso.example',
  tenantId: '0b0b0b0b-0000-4000-8000-000000000002',
  tenantName: 'Contoso',
  roleTemplateIds: [roles.userAdministrator.templateId],
  permissions: ['User.DeleteRestore.All', 'User.Read.All'],
  cloud: 'global',
  hasAuditLog: true,
  mayReadLog: true,
  permanentDelete: { isOn: true, maximum: 50 },
}

const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString()

/** A deleted object of a kind; objects of the same number are the same one. */
export function deletedObject(kind: KindSlug, number: number, more: Partial<DeletedObject> = {}): DeletedObject {
  const place = String(kindSlugs.indexOf(kind)).padStart(4, '0')
  const id = `c0de${place}-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { kind, id, displayName: `Example ${number}`, deletedDateTime: daysAgo(2), properties: {}, ...more }
}

/** A run of these objects, as the helpdesk lead confirmed it. */
export function exampleRun(objects: readonly DeletedObject[], more: Partial<Run> = {}): Run {
  const now = Date.now()
  const { id: person, tenantId: tenant } = helpdeskLead
  return {
    ...{ id: crypto.randomUUID(), person, tenant, act: 'restore', reason: '', ...calledBy(objects) },
    ...{ startedAt: now, touchedAt: now, status: 'ended', tab: 'tab', slowedAt: null, from: null, takenOver: null },
    confirmed: { id: crypto.randomUUID(), size: objects.length },
    ...{ counts: countFates(new Map(), objects.length), undone: 0 },
    ...more,
  }
}

/** A finished run as a page shows it. */
export function exampleRunState(
  objects: readonly DeletedObject[],
  outcomes: readonly Outcome[],
  more: Partial<RunState> = {},
): RunState {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
  return {
    ...{ run: exampleRun(objects), activity: 'idle', isElsewhere: false, isKept: true },
    ...{ objects, outcomes: byId, undone: new Map(), counts: countFates(byId, objects.length) },
    ...{ waitingUntil: null, isOffline: false, perSecond: null },
    ...more,
  }
}
