import type { KindSlug } from './vocabulary'

/**
 * In which order kinds come back, where objects of several do: what others refer to or are owned by comes first. Sources: "Recover
 * from deletions", "Restore a deleted enterprise application" (applications before service principals).
 */
export const restoreOrder: readonly KindSlug[] = [
  'administrative-units',
  'users',
  'external-profiles',
  'pending-external-profiles',
  'groups',
  'devices',
  'applications',
  'service-principals',
  'agent-blueprints',
  'agent-blueprint-principals',
  'agent-identities',
  'agent-users',
  'custom-roles',
  'named-locations',
  'conditional-access-policies',
  'lifecycle-workflows',
  'pkis',
  'certificate-authorities',
]
