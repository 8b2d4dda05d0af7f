import 'server-only'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import type { ListView } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import type { DelegatedSession } from '../../session'
import { toDeletedObject } from '../deleted-object'
import { mostOwned, readOwnedObjects } from '../owned-objects'
import { compareObjects } from './list-order'
import { planList } from './list-plan'

/** What of a bin belongs to the person, in the order of the view; null where nothing is known to. */
export async function listOwnedObjects(
  session: DelegatedSession,
  kind: Kind,
  view: ListView,
  now: Date,
): Promise<Pick<ObjectPage, 'rows' | 'total'> | null> {
  // Who deleted what stands in the audit log, which takes a role.
  if (view.deletedBy !== null) return null
  const items = await readOwnedObjects(session, kind)
  if (items === null || items.length === 0) return null
  const plan = planList(kind, view, { now, deleters: null, mode: view.search === '' ? 'values' : 'here' })
  const rows = items
    .map((item): DeletedObject => ({ ...toDeletedObject(kind, item, plan.selected), isOwned: true }))
    .filter(plan.matches)
    .sort((one, other) => compareObjects(plan.order, one, other))
  return { rows, total: items.length < mostOwned ? rows.length : 'unknown' }
}
