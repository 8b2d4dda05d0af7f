import 'server-only'
import type { Domains } from '@/lib/contract/domains'
import type { FindingOf, Looked } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import type { CheckName } from '@/lib/kinds/vocabulary'
import type { DelegatedSession } from '../../../session'

export type CheckContext = {
  readonly session: DelegatedSession
  readonly kind: Kind
  /** With all its properties. */
  readonly object: DeletedObject
  readonly now: Date
  /** Read once for all checks. */
  readonly domains: () => Promise<Domains>
  /** Notes where somebody was asked and answered. */
  readonly saw: (looked: Looked) => void
}

/** Looks up one thing that can stand in the way. Null where the object gives nothing to look up. */
export type Check<Name extends CheckName> = (context: CheckContext) => Promise<FindingOf<Name> | null>
