import { applicationProperties, namedAppId, servicePrincipalProperties } from './application'
import { namedId, type NamedObject } from './named-object'
import { tenant } from './tenant'

const day = 24
const names = ['Invoice Agent', 'Onboarding Agent', 'Translation Agent'] as const

/** One blueprint, its principal, an agent identity and an agent user of each name. */
export const namedAgents: readonly NamedObject[] = names.flatMap((name, at) => {
  const number = at + 1
  const deletedHoursAgo = (3 + 5 * at) * day
  const appId = namedAppId(200 + number)
  const blueprintId = namedId('agentIdentityBlueprint', number)
  return [
    {
      type: 'agentIdentityBlueprint',
      id: blueprintId,
      about: 'derives from application',
      deletedHoursAgo,
      properties: {
        ...applicationProperties(appId, `${name} Blueprint`),
        identifierUris: [`api://${appId}`],
        uniqueName: `${name.toLowerCase().replace(' ', '-')}-blueprint`,
      },
    },
    {
      type: 'agentIdentityBlueprintPrincipal',
      id: namedId('agentIdentityBlueprintPrincipal', number),
      about: 'derives from service principal; needs its blueprint restored first',
      deletedHoursAgo,
      properties: servicePrincipalProperties(appId, `${name} Blueprint`),
    },
    {
      type: 'agentIdentity',
      id: namedId('agentIdentity', number),
      about: 'derives from service principal',
      deletedHoursAgo: deletedHoursAgo - 1,
      properties: {
        ...servicePrincipalProperties(namedAppId(300 + number), name),
        servicePrincipalType: 'ServiceIdentity',
        agentIdentityBlueprintId: blueprintId,
        createdDateTime: '2026-04-20T12:00:00Z',
      },
    },
    {
      type: 'agentUser',
      id: namedId('agentUser', number),
      about: 'derives from user, so its UPN is mangled too',
      deletedHoursAgo: deletedHoursAgo - 2,
      properties: {
        displayName: `${name} (agent)`,
        userPrincipalName: `${name.toLowerCase().replace(' ', '.')}@${tenant.domain}`,
        mailNickname: name.toLowerCase().replace(' ', '.'),
        // One of them has a mailbox.
        mail: number === 3 ? `translations@${tenant.domain}` : null,
        proxyAddresses: number === 3 ? [`SMTP:translations@${tenant.domain}`] : [],
        userType: 'Member',
        accountEnabled: true,
        identityParentId: namedId('agentIdentity', number),
        createdDateTime: '2026-04-21T12:00:00Z',
      },
    },
  ] satisfies NamedObject[]
})
