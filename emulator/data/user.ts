import type { DirectoryObject, ObjectFacts } from './directory-object'
import { tenant } from './tenant'

type UserInput = {
  id: string
  userPrincipalName: string
  displayName: string | null
  facts?: ObjectFacts
  properties?: Record<string, unknown>
}

/** A live user with everything that Graph shows of one; `properties` goes over the usual values. */
export function createUser({
  id,
  userPrincipalName,
  displayName,
  facts = {},
  properties = {},
}: UserInput): DirectoryObject {
  const mailNickname = userPrincipalName.split('@')[0] ?? userPrincipalName
  return {
    id,
    type: 'user',
    deletedDateTime: null,
    facts,
    properties: {
      displayName,
      userPrincipalName,
      mail: userPrincipalName,
      mailNickname,
      proxyAddresses: [`SMTP:${userPrincipalName}`],
      userType: 'Member',
      accountEnabled: true,
      companyName: tenant.displayName,
      createdDateTime: '2024-03-11T08:15:00Z',
      ...properties,
    },
  }
}
