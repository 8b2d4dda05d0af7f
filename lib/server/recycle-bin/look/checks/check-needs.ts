import 'server-only'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { readText } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { literalOf } from '../../../graph/literal'
import type { DelegatedSession } from '../../../session'
import { findCompanions } from '../find-companions'
import type { Check } from './check'
import { findLive, livePlaceOf } from './live-holders'

/** Whether what the object needs is live; if it is deleted too, which one that is. */
export const checkNeeds: Check<'needs'> = async ({ session, kind, object, saw }) => {
  const need = await findNeed(session, kind, object)
  if (need === null) return null
  const found = { check: 'needs', needs: need.kind } as const
  if (need.state === 'live' || need.state === 'deleted' || need.state === 'gone')
    saw({ place: need.kind, isBin: false })
  if (need.state === 'deleted' || need.state === 'gone') saw({ place: need.kind, isBin: true })
  switch (need.state) {
    case 'elsewhere':
      return { ...found, verdict: 'note' }
    case 'live':
      return { ...found, verdict: 'fine' }
    case 'deleted':
      return { ...found, verdict: 'choice', companion: need.companion }
    case 'gone':
      return { ...found, verdict: 'impossible' }
    case 'unknown':
      return { ...found, verdict: 'unread', notAsked: [need.kind], failure: need.failure }
  }
}

type Need = { readonly kind: KindSlug } & (
  | { readonly state: 'live' | 'gone' }
  /** In the tenant that owns it, which cannot be looked into. */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'deleted'; readonly companion: DeletedObject }
  | { readonly state: 'unknown'; readonly failure: Failure }
)

/** Source: "Restore or remove a recently deleted application": it cannot be restored without its application. */
export async function findNeed(
  session: DelegatedSession,
  kind: Kind,
  { properties }: Pick<DeletedObject, 'properties'>,
): Promise<Need | null> {
  const needed = kind.companion
  const value = needed?.order === 'before' ? readText(properties, needed.property) : null
  if (!needed || value === null) return null
  const companionKind = kindOf(needed.kind)
  const owner = readText(properties, 'appOwnerOrganizationId')
  if (owner !== null && owner.toLowerCase() !== session.caller.tenantId.toLowerCase()) {
    return { kind: needed.kind, state: 'elsewhere' }
  }
  const condition = `${needed.property} eq ${literalOf(value)}`
  const live = await findLive(session, livePlaceOf(companionKind), { conditions: [condition], select: [] })
  if ('code' in live) return { kind: needed.kind, state: 'unknown', failure: live }
  if (live.found.length > 0) return { kind: needed.kind, state: 'live' }
  const { companions, failure } = await findCompanions(session, kind, [value])
  const [companion] = companions
  if (companion) return { kind: needed.kind, state: 'deleted', companion }
  return failure ? { kind: needed.kind, state: 'unknown', failure } : { kind: needed.kind, state: 'gone' }
}
