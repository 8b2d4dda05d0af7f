import { readText, readTexts, type GraphProperties } from './graph-properties'
import { signInNameOf } from './original-sign-in-name'
import type { KindSlug } from './vocabulary'

/** Properties of which one live object alone can have a value. */
export type ExclusiveProperty =
  'userPrincipalName' | 'appId' | 'identifierUris' | 'uniqueName' | 'mailNickname' | 'proxyAddresses'

export type ExclusiveValue = { readonly property: ExclusiveProperty; readonly value: string }

type Object = { readonly kind: KindSlug; readonly id: string; readonly properties: GraphProperties }
type Reader = (object: Object) => readonly ExclusiveValue[]

/** Source: "user resource type"; agents' users live among them. */
const ofUser: Reader = (object) => valuesOf('userPrincipalName', [signInNameOf(object) ?? ''])

/** Sources: "application resource type" for both. */
const ofApplication: Reader = ({ properties }) => [
  ...valuesOf('identifierUris', readTexts(properties, 'identifierUris')),
  ...valuesOf('uniqueName', [readText(properties, 'uniqueName') ?? '']),
]

/** An application has one service principal in a tenant. Source: "Application and service principal objects". */
const ofPrincipal: Reader = ({ properties }) => valuesOf('appId', [readText(properties, 'appId') ?? ''])

/** Its mail is the primary one of its addresses, and the only one that a list has. Source: "group resource type". */
const ofGroup: Reader = ({ properties }) => [
  ...valuesOf('mailNickname', [readText(properties, 'mailNickname') ?? '']),
  ...valuesOf(
    'proxyAddresses',
    [readText(properties, 'mail') ?? '', ...readTexts(properties, 'proxyAddresses')].map((address) =>
      address.replace(/^smtp:/i, ''),
    ),
  ),
]

/** Apart from the kinds' own files, because the list does not need it. Users come back without an address that is taken. */
const readers: Readonly<Record<KindSlug, Reader | null>> = {
  users: ofUser,
  groups: ofGroup,
  'external-profiles': null,
  'pending-external-profiles': null,
  applications: ofApplication,
  'service-principals': ofPrincipal,
  'agent-identities': null,
  'agent-users': ofUser,
  'agent-blueprints': ofApplication,
  'agent-blueprint-principals': ofPrincipal,
  'administrative-units': null,
  'custom-roles': null,
  'lifecycle-workflows': null,
  'conditional-access-policies': null,
  'named-locations': null,
  pkis: null,
  'certificate-authorities': null,
  devices: null,
}

/** The values that no two live objects can have, each once, whatever its case. */
export function exclusiveValuesOf(object: Object): readonly ExclusiveValue[] {
  return readers[object.kind]?.(object) ?? []
}

function valuesOf(property: ExclusiveProperty, values: readonly string[]): readonly ExclusiveValue[] {
  const distinct = new Map(values.map((value) => [value.toLowerCase(), value]))
  return [...distinct.values()].filter(Boolean).map((value) => ({ property, value }))
}
