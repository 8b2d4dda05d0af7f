import { cloudNames } from './cloud'
import type { Kind } from './kind'

/** What holds for a kind of directory object unless its file says otherwise. */
export const ordinaryKind = {
  clouds: cloudNames,
  isPerson: false,
  badges: () => [],
  facets: [],
  search: { words: ['displayName'], ids: ['id'] },
  doubtfulFilters: [],
  hasOtherIds: false,
  doubtfulPermission: null,
  owners: null,
  strictRoles: () => null,
  hasPrivilegedTargets: false,
  retention: () => 'thirtyDays',
  byHandFilter: null,
  block: () => null,
  checks: [],
  companion: null,
  auditActivities: { delete: [] },
  permanentDelete: { isPossible: true },
} as const satisfies Partial<Kind>

/** The container of most kinds. Source: "List deletedItems (directory objects)". */
export const directoryBin = '/directory/deletedItems'
