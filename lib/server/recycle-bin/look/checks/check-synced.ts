import 'server-only'
import type { Check } from './check'

/** A synced object is mastered on-premises, and the sync may revert what is done here. */
export const checkSynced: Check<'synced'> = ({ object }) =>
  Promise.resolve({ check: 'synced', verdict: object.properties.onPremisesSyncEnabled === true ? 'note' : 'fine' })
