import type { Kind } from './kind'

const held: readonly string[] = [
  'userPrincipalName',
  'mail',
  'publisherDomain',
  'proxyAddresses',
  'otherMails',
  'identifierUris',
  'servicePrincipalNames',
]

/** Names of the properties in which objects of a kind have addresses, each with a domain: one text, or a list of them. */
export function domainProperties({ properties }: Kind): readonly string[] {
  return properties.map(({ name }) => name).filter((name) => held.includes(name))
}
