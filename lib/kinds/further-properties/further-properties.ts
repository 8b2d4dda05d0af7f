import type { Kind } from '../kind'
import type { KindSlug } from '../vocabulary'
import { moreOfAgentBlueprint, moreOfApplication } from './application-properties'
import { moreOfDevice } from './device-properties'
import type { FurtherProperty } from './further-property'
import { moreOfGroup } from './group-properties'
import {
  moreOfAgentBlueprintPrincipal,
  moreOfAgentIdentity,
  moreOfServicePrincipal,
} from './service-principal-properties'
import { moreOfAgentUser, moreOfUser } from './user-properties'

const moreOfProfile = [{ name: 'epoch', group: 'account', type: 'text' }] as const satisfies readonly FurtherProperty[]

const tables = {
  users: moreOfUser,
  groups: moreOfGroup,
  'external-profiles': moreOfProfile,
  'pending-external-profiles': moreOfProfile,
  applications: moreOfApplication,
  'service-principals': moreOfServicePrincipal,
  'agent-identities': moreOfAgentIdentity,
  'agent-users': moreOfAgentUser,
  'agent-blueprints': moreOfAgentBlueprint,
  'agent-blueprint-principals': moreOfAgentBlueprintPrincipal,
  'administrative-units': [{ name: 'membershipRuleProcessingState', group: 'membership', type: 'text' }],
  'custom-roles': [],
  'lifecycle-workflows': [],
  'conditional-access-policies': [],
  'named-locations': [{ name: 'countryLookupMethod', group: 'policy', type: 'text' }],
  pkis: [],
  'certificate-authorities': [{ name: 'certificate', group: 'certificate', type: 'text' }],
  devices: moreOfDevice,
} as const satisfies Readonly<Record<KindSlug, readonly FurtherProperty[]>>

const bySlug: Readonly<Record<KindSlug, readonly FurtherProperty[]>> = tables

export type FurtherPropertyName = (typeof tables)[KindSlug][number]['name']

const names: ReadonlySet<string> = new Set(
  Object.values(bySlug).flatMap((properties) => properties.map(({ name }) => name)),
)

export function isFurtherPropertyName(name: string): name is FurtherPropertyName {
  return names.has(name)
}

/** Every property that documents name of a kind: those of its own file first. */
export function everyPropertyOf(kind: Kind): readonly FurtherProperty[] {
  return [...kind.properties, ...bySlug[kind.slug]]
}
