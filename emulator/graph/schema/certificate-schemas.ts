import { directoryObjectProperties, of, type ObjectSchema } from './object-schema'
import { certificateAuthorityDetailQueries, certificateBasedAuthPkiQueries } from './queries/certificate-queries'

/** `microsoft.graph.certificateBasedAuthPki` [CSDL]. */
export const certificateBasedAuthPkiSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of('String', 'displayName status statusDetails'),
    ...of('DateTimeOffset', 'lastModifiedDateTime'),
  },
  defaults: ['id', 'deletedDateTime', 'displayName', 'status', 'statusDetails', 'lastModifiedDateTime'],
  navigation: ['certificateAuthorities'],
  queries: certificateBasedAuthPkiQueries,
}

/** `microsoft.graph.certificateAuthorityDetail` [CSDL]; `certificate` is binary and comes back when asked for. */
export const certificateAuthorityDetailSchema: ObjectSchema = {
  properties: {
    ...directoryObjectProperties,
    ...of(
      'String',
      `certificate certificateAuthorityType certificateRevocationListUrl deltaCertificateRevocationListUrl displayName
       issuer issuerSubjectKeyIdentifier thumbprint`,
    ),
    ...of('Boolean', 'isIssuerHintEnabled'),
    ...of('DateTimeOffset', 'createdDateTime expirationDateTime'),
  },
  defaults: [
    'id',
    'deletedDateTime',
    'displayName',
    'issuer',
    'thumbprint',
    'issuerSubjectKeyIdentifier',
    'certificateAuthorityType',
    'certificateRevocationListUrl',
    'deltaCertificateRevocationListUrl',
    'isIssuerHintEnabled',
    'createdDateTime',
    'expirationDateTime',
  ],
  navigation: [],
  queries: certificateAuthorityDetailQueries,
}
