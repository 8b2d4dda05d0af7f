import 'server-only'
import type { Check } from './check'

/** The source of authority of a synced object is on-premises: what is done here may be done away with there. */
export const checkSynced: Check<'synced'> = ({ object }) =>
  Promise.resolve({ check: 'synced', verdict: object.properties.onPremisesSyncEnabled === true ? 'note' : 'fine' })
