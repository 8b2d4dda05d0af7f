import type { Kind } from '../kind'
import type { KindSlug } from '../vocabulary'

/** What applications can extend, as Graph names it. Source: "directoryObject: getAvailableExtensionProperties". */
const targets: Partial<Readonly<Record<KindSlug, string>>> = {
  users: 'User',
  'agent-users': 'User',
  groups: 'Group',
  'administrative-units': 'AdministrativeUnit',
  applications: 'Application',
  'agent-blueprints': 'Application',
  devices: 'Device',
}

/** Under which name the kind stands in the definition of a directory extension; null where it can have none. */
export function extensionTargetOf({ slug }: Kind): string | null {
  return targets[slug] ?? null
}
