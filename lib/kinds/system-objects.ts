import type { GraphProperties } from './graph-properties'
import { readText } from './graph-properties'
import type { KindSlug } from './vocabulary'

/** What breaks for good where an object goes that services of Microsoft rest on. */
export const systemReasons = ['userAttributes', 'syncedAttributes', 'microsoftService', 'directorySync'] as const
export type SystemReason = (typeof systemReasons)[number]

type Object = {
  readonly kind: KindSlug
  readonly displayName: string | null
  readonly properties: GraphProperties
}
type Sign = { readonly reason: SystemReason; readonly isOn: (object: Object) => boolean }

/**
 * The application in which Azure AD B2C and External ID keep attributes of their users, and its service principal. Source:
 * "Extensions app in Azure AD B2C".
 */
const userAttributes: Sign = { reason: 'userAttributes', isOn: isNamed(/^(b2c|aad)-extensions-app\b/i) }

/** Source: "Microsoft Entra Connect Sync: Directory extensions". */
const syncedAttributes: Sign = { reason: 'syncedAttributes', isOn: isNamed(/^Tenant Schema Extension App$/i) }

/** The tenants in which Microsoft registers its own. Source: "Verify first-party Microsoft applications in sign-in reports". */
const tenantsOfMicrosoft = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47']
const microsoftService: Sign = {
  reason: 'microsoftService',
  isOn: ({ properties }) =>
    tenantsOfMicrosoft.includes(readText(properties, 'appOwnerOrganizationId')?.toLowerCase() ?? ''),
}

/** Source: "Microsoft Entra Connect: Accounts and permissions". */
const directorySync: Sign = {
  reason: 'directorySync',
  isOn: isNamed(/^On-Premises Directory Synchronization Service Account$/i),
}

/** Apart from the kinds' own files, because the list does not need it. */
const signsOf: Readonly<Record<KindSlug, readonly Sign[]>> = {
  users: [directorySync],
  groups: [],
  'external-profiles': [],
  'pending-external-profiles': [],
  applications: [userAttributes, syncedAttributes],
  'service-principals': [userAttributes, syncedAttributes, microsoftService],
  'agent-identities': [],
  'agent-users': [],
  'agent-blueprints': [],
  'agent-blueprint-principals': [microsoftService],
  'administrative-units': [],
  'custom-roles': [],
  'lifecycle-workflows': [],
  'conditional-access-policies': [],
  'named-locations': [],
  pkis: [],
  'certificate-authorities': [],
  devices: [],
}

/** Why an object is one that services of Microsoft rest on; null where nothing is known of that. */
export function systemReasonOf(object: Object): SystemReason | null {
  return signsOf[object.kind].find(({ isOn }) => isOn(object))?.reason ?? null
}

function isNamed(pattern: RegExp): Sign['isOn'] {
  return ({ displayName }) => displayName !== null && pattern.test(displayName.trim())
}
