import { directoryExtensions } from './directory-extensions'
import type { ObjectFacts } from './directory-object'
import { licences } from './licences'
import { namedId, type NamedObject } from './named-object'
import { tenant } from './tenant'
import { createUser } from './user'

const at = (name: string) => `${name}@${tenant.domain}`
const day = 24

/** Deleted users as people look for them. Ids and names are stable; tests and guides rely on them. */
export const rememberedUsers: readonly NamedObject[] = [
  user(27, {
    about: 'one of its addresses is held by a mail contact',
    displayName: 'Taken By Contact',
    userPrincipalName: at('taken.by.contact'),
    deletedHoursAgo: 14 * day,
    properties: { proxyAddresses: [`SMTP:${at('taken.by.contact')}`, `smtp:${at('print.shop')}`] },
  }),
  ...[28, 29].map((number) =>
    user(number, {
      about: `the same sign-in name as number ${57 - number}: one of them can come back with it`,
      displayName: 'Service Desk',
      userPrincipalName: at('service.desk'),
      deletedHoursAgo: (number - 14) * day,
      properties: { proxyAddresses: [`SMTP:service.desk.${number}@${tenant.domain}`] },
    }),
  ),
  user(30, {
    about: 'known by its sign-in name alone: no mailbox and no licence',
    displayName: 'Kiosk Till',
    userPrincipalName: at('x1234'),
    deletedHoursAgo: 16 * day,
    properties: { mail: null, proxyAddresses: [], assignedLicenses: [] },
  }),
  user(31, {
    about: 'the part of the name that people remember stands in the middle',
    displayName: 'Doe, Jane (Contractor)',
    userPrincipalName: at('ext-20417'),
    deletedHoursAgo: 17 * day,
    properties: { mail: at('ext-20417'), companyName: 'Partner Example' },
  }),
  user(32, {
    about: 'an accent in the name, as one character',
    displayName: 'M\u00FCller (Accounting)',
    userPrincipalName: at('accounting.mueller'),
    deletedHoursAgo: 18 * day,
    properties: { surname: 'M\u00FCller' },
  }),
  user(33, {
    about: 'an accent in the name, as a letter and a combining mark',
    displayName: 'Mu\u0308ller (Archive)',
    userPrincipalName: at('archive.mueller'),
    deletedHoursAgo: 18 * day + 1,
    properties: { surname: 'Mu\u0308ller' },
  }),
  user(34, {
    about: 'a sharp s in the name',
    displayName: 'Stra\u00DFenbau (Roadworks)',
    userPrincipalName: at('roadworks'),
    deletedHoursAgo: 18 * day + 2,
  }),
  user(35, {
    about: 'has extension attributes, directory extensions, identities, other mails and licences',
    displayName: 'Fully Described',
    userPrincipalName: at('fully.described'),
    deletedHoursAgo: 19 * day,
    properties: {
      employeeId: 'E-004711',
      mobilePhone: '+00 555 0187',
      employeeType: 'Employee',
      employeeOrgData: { division: 'Operations', costCenter: 'CC-1001' },
      otherMails: ['described@private.example', 'described@second.example'],
      imAddresses: [at('fully.described')],
      identities: [
        signIn('userPrincipalName', at('fully.described')),
        signIn('federated', 'described-0042', 'partner-idp.example'),
      ],
      onPremisesExtensionAttributes: extensionAttributes({ 1: 'Floor 3', 7: 'Shift B', 15: 'Retire 2031' }),
      [extensionNamed('costCentre')]: 'CC-1001',
      [extensionNamed('badgeNumbers')]: ['B-17', 'B-18'],
      ...licences('ENTERPRISEPACK', 'POWER_BI_PRO'),
    },
  }),
  user(36, {
    about: 'synced, with all that its on-premises directory says of it',
    displayName: 'Synced Warehouse Lead',
    userPrincipalName: at('warehouse.lead'),
    deletedHoursAgo: 20 * day,
    properties: {
      onPremisesSyncEnabled: true,
      onPremisesImmutableId: 'd2FyZWhvdXNlLWxlYWQtMDE=',
      onPremisesSamAccountName: 'whlead',
      onPremisesDomainName: 'corp.contoso.example',
      onPremisesUserPrincipalName: 'whlead@corp.contoso.example',
      onPremisesDistinguishedName: 'CN=Synced Warehouse Lead,OU=Warehouse,DC=corp,DC=contoso,DC=example',
      onPremisesSecurityIdentifier: 'S-1-5-21-1004336348-1177238915-682003330-1136',
      onPremisesLastSyncDateTime: '2026-10-30T05:00:00Z',
      [extensionNamed('division')]: 'Logistics',
      ...licences('ENTERPRISEPACK'),
    },
  }),
  user(37, {
    about: 'a shared mailbox: nobody signs in to it, and it has no licence',
    displayName: 'Info Desk (shared mailbox)',
    userPrincipalName: at('info.desk'),
    deletedHoursAgo: 21 * day,
    properties: {
      accountEnabled: false,
      proxyAddresses: [`SMTP:${at('info.desk')}`, `smtp:${at('hello')}`, `smtp:${at('reception')}`],
      assignedLicenses: [],
    },
  }),
  user(38, {
    about: 'a disabled account with a licence',
    displayName: 'Disabled Account',
    userPrincipalName: at('disabled.account'),
    deletedHoursAgo: 22 * day,
    properties: { accountEnabled: false, ...licences('STANDARDPACK') },
  }),
  user(39, {
    about: 'a customer who signs in with an address of their own',
    displayName: 'Local Customer',
    userPrincipalName: `0c0c0c0c-0000-4000-8000-000000000039@${tenant.initialDomain}`,
    deletedHoursAgo: 23 * day,
    properties: {
      creationType: 'LocalAccount',
      mail: null,
      proxyAddresses: [],
      otherMails: ['customer@shop.example'],
      identities: [signIn('emailAddress', 'customer@shop.example')],
    },
  }),
  user(40, {
    about: 'a guest who never accepted the invitation',
    displayName: 'Guest Auditor',
    userPrincipalName: `auditor_partner.example#EXT#@${tenant.initialDomain}`,
    deletedHoursAgo: 24 * day,
    properties: {
      userType: 'Guest',
      mail: 'auditor@partner.example',
      otherMails: ['auditor@partner.example'],
      proxyAddresses: ['SMTP:auditor@partner.example'],
      creationType: 'Invitation',
      externalUserState: 'PendingAcceptance',
    },
  }),
]

function signIn(signInType: string, issuerAssignedId: string, issuer: string = tenant.initialDomain) {
  return { signInType, issuer, issuerAssignedId }
}

/** All fifteen are there, most of them empty. */
function extensionAttributes(values: Readonly<Record<number, string>>): Record<string, string | null> {
  const numbers = Array.from({ length: 15 }, (_, at) => at + 1)
  return Object.fromEntries(numbers.map((number) => [`extensionAttribute${number}`, values[number] ?? null]))
}

function extensionNamed(name: string): string {
  const found = directoryExtensions.find((extension) => extension.name.endsWith(`_${name}`))
  if (found === undefined) throw new Error(`There is no directory extension ${name}.`)
  return found.name
}

type UserCase = {
  about: string
  displayName: string
  userPrincipalName: string
  deletedHoursAgo: number
  facts?: ObjectFacts
  properties?: Record<string, unknown>
}

function user(number: number, { about, deletedHoursAgo, ...rest }: UserCase): NamedObject {
  const { id, type, facts, properties } = createUser({ id: namedId('user', number), ...rest })
  return { type, id, about, deletedHoursAgo, facts, properties }
}
