import 'server-only'
import { createHash } from 'node:crypto'
import { serializeView, type ListView } from '@/lib/contract/view'
import type { Sealer, SealOwner } from '../../sealer'
import type { DelegatedSession } from '../../session'

/** Where a list goes on, kept by the browser: bound to the person, the tenant, the list and the view. */
export function createListCursor<State>(sealer: Sealer, session: DelegatedSession, list: string, view: ListView) {
  const owner = ownerOf(session, list, view)
  return {
    write: (state: State): string => sealer.seal(JSON.stringify(state), owner),
    /** Sealed here for this very list, so it is what `write` wrote. */
    read: (cursor: string): State => JSON.parse(sealer.open(cursor, owner)) as State,
  }
}

/** Counted up whenever a state changes its shape, so that no cursor of an earlier release opens. */
const format = 2

function ownerOf({ caller }: DelegatedSession, list: string, view: ListView): SealOwner {
  const subject = createHash('sha256')
    .update(`${format} ${list}${serializeView(view)}`)
    .digest('base64url')
  return { oid: caller.oid, tenantId: caller.tenantId, subject }
}
