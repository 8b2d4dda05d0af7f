import { of, type ObjectSchema, type PropertyType } from './object-schema'
import { namedLocationQueries, policyQueries } from './queries/conditional-access-queries'

const deletable = {
  ...of('String', 'id displayName'),
  ...of('DateTimeOffset', 'createdDateTime modifiedDateTime deletedDateTime'),
}

/** `microsoft.graph.conditionalAccessPolicy` [CSDL]. */
export const conditionalAccessPolicySchema: ObjectSchema = {
  properties: {
    ...deletable,
    ...of('String', 'state templateId'),
    ...of('Complex', 'conditions grantControls sessionControls'),
  },
  defaults: [
    'id',
    'templateId',
    'displayName',
    'createdDateTime',
    'modifiedDateTime',
    'deletedDateTime',
    'state',
    'conditions',
    'grantControls',
    'sessionControls',
  ],
  navigation: [],
  queries: policyQueries,
}

/** `microsoft.graph.namedLocation` [CSDL]: abstract, so that all of its objects are of one of the types below. */
export const namedLocationSchema: ObjectSchema = {
  properties: deletable,
  defaults: ['id', 'displayName', 'createdDateTime', 'modifiedDateTime', 'deletedDateTime'],
  navigation: [],
  queries: namedLocationQueries,
}

export const locationTypes = {
  ipNamedLocation: { ...of('Boolean', 'isTrusted'), ...of('Complexes', 'ipRanges') },
  countryNamedLocation: {
    ...of('Strings', 'countriesAndRegions'),
    ...of('Boolean', 'includeUnknownCountriesAndRegions'),
    ...of('String', 'countryLookupMethod'),
  },
} as const satisfies Record<string, Readonly<Record<string, PropertyType>>>
