import { readText, type GraphProperties } from './graph-properties'

export const facetNames = [
  'userType',
  'synced',
  'department',
  'groupType',
  'membership',
  'roleAssignable',
  'audience',
  'principalType',
  'enabled',
  'company',
  'restricted',
  'state',
  'trusted',
  'locationType',
  'authorityType',
  'system',
  'joinType',
  'category',
] as const
export type FacetName = (typeof facetNames)[number]

type FacetOption = {
  readonly value: string
  /** The condition for Graph; null where Graph cannot tell, so that we filter what it sends. */
  readonly filter: string | null
  readonly matches: (properties: GraphProperties) => boolean
}

/** A fact that a list can be narrowed by: one of some options, or any text. Several chosen ones are alternatives. */
export type Facet =
  | {
      readonly name: FacetName
      readonly options: readonly FacetOption[]
      /** What the conditions look at, where that is one property. */
      readonly reads?: string
    }
  | { readonly name: FacetName; readonly property: string }

/** Yes and no for a property that Graph leaves empty where it is not true. */
export function booleanFacet(name: FacetName, property: string, optionNames = { yes: 'yes', no: 'no' }): Facet {
  return {
    name,
    reads: property,
    options: [
      { value: optionNames.yes, filter: `${property} eq true`, matches: (properties) => properties[property] === true },
      { value: optionNames.no, filter: `${property} ne true`, matches: (properties) => properties[property] !== true },
    ],
  }
}

/** `options`: each value in the address with what Graph calls it. */
export function valueFacet(name: FacetName, property: string, options: Readonly<Record<string, string>>): Facet {
  return {
    name,
    reads: property,
    options: Object.entries(options).map(([value, inGraph]) => ({
      value,
      filter: `${property} eq '${inGraph}'`,
      matches: (properties) => readText(properties, property) === inGraph,
    })),
  }
}
