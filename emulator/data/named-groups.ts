import { groupProperties, type GroupKind } from './group'
import { namedId, type NamedObject } from './named-object'
import type { ObjectFacts } from './directory-object'
import { tenant } from './tenant'

const day = 24
const noRoleAccount = 'acc00000-0000-4000-8000-000000000013'

/** Groups of every type that comes back, and those that something stands in the way of. */
export const namedGroups: readonly NamedObject[] = [
  group(1, { about: 'a Microsoft 365 group', kind: 'unified', displayName: 'Autumn Campaign', deletedHoursAgo: 20 }),
  group(2, {
    about: 'a Microsoft 365 group with a team',
    kind: 'team',
    displayName: 'Project Heron',
    deletedHoursAgo: 2 * day,
  }),
  group(3, {
    about: 'a dynamic Microsoft 365 group',
    kind: 'unifiedDynamic',
    displayName: 'All of Sales',
    deletedHoursAgo: 3 * day,
  }),
  group(4, {
    about: 'a cloud security group',
    kind: 'security',
    displayName: 'Warehouse Scanners',
    deletedHoursAgo: 4 * day,
  }),
  group(5, {
    about: 'a dynamic security group',
    kind: 'securityDynamic',
    displayName: 'Sales Laptops',
    deletedHoursAgo: 5 * day,
  }),
  group(6, {
    about: 'a role-assignable group',
    kind: 'roleAssignable',
    displayName: 'Tier 1 Operators',
    deletedHoursAgo: 6 * day,
  }),
  group(7, {
    about: 'the mail nickname is taken by a live group',
    kind: 'unified',
    displayName: 'Town Hall',
    deletedHoursAgo: 7 * day,
  }),
  {
    ...group(8, {
      about: 'a proxy address is taken by a live group',
      kind: 'unified',
      displayName: 'Press Office',
      deletedHoursAgo: 8 * day,
    }),
    properties: {
      ...groupProperties('unified', 'Press Office', 'press-office'),
      proxyAddresses: [`SMTP:press-office@${tenant.domain}`, `smtp:media@${tenant.domain}`],
    },
  },
  {
    ...group(9, {
      about: 'protected from hard deletion for 7 days',
      kind: 'security',
      displayName: 'Break Glass Exclusions',
      deletedHoursAgo: 2 * day,
    }),
    properties: {
      ...groupProperties('security', 'Break Glass Exclusions', 'break-glass-exclusions'),
      isHardDeleteProtectionEnabled: true,
    },
  },
  group(10, {
    about: 'owned by the account without a role',
    kind: 'unified',
    displayName: 'Book Club',
    deletedHoursAgo: 9 * day,
    facts: { ownerIds: [noRoleAccount] },
  }),
  group(11, {
    about: 'HTML in the name',
    kind: 'unified',
    displayName: '<b onmouseover=alert(1)>Bold</b>',
    deletedHoursAgo: 10 * day,
  }),
]

/** Live groups that stand in the way of numbers 7 and 8. */
export const groupsInTheWay: readonly NamedObject[] = [
  {
    ...group(907, {
      about: 'holds the mail nickname of number 7',
      kind: 'unified',
      displayName: 'Town Hall (new)',
      deletedHoursAgo: null,
    }),
    properties: groupProperties('unified', 'Town Hall (new)', 'town-hall'),
  },
  {
    ...group(908, {
      about: 'holds a proxy address of number 8',
      kind: 'unified',
      displayName: 'Media',
      deletedHoursAgo: null,
    }),
    properties: groupProperties('unified', 'Media', 'media'),
  },
]

type GroupCase = {
  about: string
  kind: GroupKind
  displayName: string
  deletedHoursAgo: number | null
  facts?: ObjectFacts
  properties?: Record<string, unknown>
  hoursAgo?: Record<string, number>
}

/** A group of one kind; `properties` goes over the usual values. */
export function group(number: number, { kind, displayName, properties, ...rest }: GroupCase): NamedObject {
  const mailNickname = displayName
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const usual = groupProperties(kind, displayName, mailNickname)
  return { type: 'group', id: namedId('group', number), properties: { ...usual, ...properties }, ...rest }
}
