import { administrativeUnit } from './administrative-unit'
import { agentBlueprint } from './agent-blueprint'
import { agentBlueprintPrincipal } from './agent-blueprint-principal'
import { agentIdentity } from './agent-identity'
import { agentUser } from './agent-user'
import { application } from './application'
import { certificateAuthority } from './certificate-authority'
import { conditionalAccessPolicy } from './conditional-access-policy'
import { customRole } from './custom-role'
import { device } from './device'
import { externalProfile } from './external-profile'
import { group } from './group'
import type { Kind } from './kind'
import { lifecycleWorkflow } from './lifecycle-workflow'
import { namedLocation } from './named-location'
import { pendingExternalProfile } from './pending-external-profile'
import { pki } from './pki'
import { servicePrincipal } from './service-principal'
import { user } from './user'
import type { KindSlug } from './vocabulary'

const all = {
  users: user,
  groups: group,
  'external-profiles': externalProfile,
  'pending-external-profiles': pendingExternalProfile,
  applications: application,
  'service-principals': servicePrincipal,
  'agent-identities': agentIdentity,
  'agent-users': agentUser,
  'agent-blueprints': agentBlueprint,
  'agent-blueprint-principals': agentBlueprintPrincipal,
  'administrative-units': administrativeUnit,
  'custom-roles': customRole,
  'lifecycle-workflows': lifecycleWorkflow,
  'conditional-access-policies': conditionalAccessPolicy,
  'named-locations': namedLocation,
  pkis: pki,
  'certificate-authorities': certificateAuthority,
  devices: device,
} as const

// A type of its own, so that what a kind lacks is said here and in its file, and not wherever kinds are used.
const bySlug: { readonly [Slug in KindSlug]: Kind & { readonly slug: Slug } } = all

/** Every kind the product knows, in the order of the navigation. */
export const kinds: readonly Kind[] = Object.values(bySlug)

/** What the files of the kinds say, to the letter. */
export type KindRecord = (typeof all)[keyof typeof all]

export type PropertyName = KindRecord['properties'][number]['name']

const propertyNames: ReadonlySet<string> = new Set(kinds.flatMap((kind) => kind.properties.map(({ name }) => name)))

export function isPropertyName(name: string): name is PropertyName {
  return propertyNames.has(name)
}

export function isKindSlug(value: string): value is KindSlug {
  return Object.hasOwn(bySlug, value)
}

export function kindOf(slug: KindSlug): Kind {
  return bySlug[slug]
}

/** Names of the properties to ask Graph for: those of the list, or all for the single object. */
export function selectOf(kind: Kind, scope: 'list' | 'object'): readonly string[] {
  return kind.properties.filter((property) => scope === 'object' || property.inList).map((property) => property.name)
}
