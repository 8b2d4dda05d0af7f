import 'server-only'
import type { ObjectPage } from '@/lib/contract/objects'
import { kinds } from '@/lib/kinds'
import type { Sealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import type { AskedPage } from './list-deleted-objects'
import { listMerged } from './merged-list'

/**
 * One page of all recycle bins that can be read, merged in the order of the view. Kinds that cannot be read are named in
 * `missing` of the first page; one that fails later fails the page, which can then be asked for again.
 */
export async function listAllKinds(session: DelegatedSession, asked: AskedPage, sealer: Sealer): Promise<ObjectPage> {
  return listMerged(session, { name: 'all', kinds }, asked, sealer)
}
