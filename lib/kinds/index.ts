import { administrativeUnit } from './administrative-unit'
import { agentBlueprint } from './agent-blueprint'
import { agentBlueprintPrincipal } from './agent-blueprint-principal'
import { agentIdentity } from './agent-identity'
import { agentUser } from './agent-user'
import { application } from './application'
import { certificateAuthority } from './certificate-authority'
import { conditionalAccessPolicy } from './conditional-access-policy'
import { device } from './device'
import { externalProfile } from './external-profile'
import { group } from './group'
import type { Kind } from './kind'
import { namedLocation } from './named-location'
import { pendingExternalProfile } from './pending-external-profile'
import { pki } from './pki'
import { servicePrincipal } from './service-principal'
import { user } from './user'

/** Every kind the product knows, in the order of the navigation. Adding a kind is adding its file and its line here. */
export const kinds = [
  user,
  group,
  externalProfile,
  pendingExternalProfile,
  application,
  servicePrincipal,
  agentIdentity,
  agentUser,
  agentBlueprint,
  agentBlueprintPrincipal,
  administrativeUnit,
  conditionalAccessPolicy,
  namedLocation,
  pki,
  certificateAuthority,
  device,
] as const satisfies readonly Kind[]

export type KindSlug = (typeof kinds)[number]['slug']
export type PropertyName = (typeof kinds)[number]['properties'][number]['name']

const bySlug: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.slug, kind]))

const propertyNames: ReadonlySet<string> = new Set(kinds.flatMap((kind) => kind.properties.map(({ name }) => name)))

export function isPropertyName(name: string): name is PropertyName {
  return propertyNames.has(name)
}

export function isKindSlug(value: string): value is KindSlug {
  return bySlug.has(value)
}

export function kindOf(slug: KindSlug): Kind {
  const kind = bySlug.get(slug)
  if (!kind) throw new Error(`No kind has the slug ${slug}`)
  return kind
}

/** Names of the properties to ask Graph for: those of the list, or all for the single object. */
export function selectOf(kind: Kind, scope: 'list' | 'object'): readonly string[] {
  return kind.properties.filter((property) => scope === 'object' || property.inList).map((property) => property.name)
}
