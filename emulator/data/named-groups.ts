import { groupProperties, type GroupKind } from './group'
import { namedId, type NamedObject } from './named-object'
import type { ObjectFacts } from './directory-object'
import { tenant } from './tenant'

const day = 24
const noRoleAccount = 'acc00000-0000-4000-8000-000000000013'

/** Groups of every type that comes back, and those that something stands in the way of. */
export const namedGroups: readonly NamedObject[] = [
  group(1, 'a Microsoft 365 group', 'unified', 'Autumn Campaign', 20),
  group(2, 'a Microsoft 365 group with a team', 'team', 'Project Heron', 2 * day),
  group(3, 'a dynamic Microsoft 365 group', 'unifiedDynamic', 'All of Sales', 3 * day),
  group(4, 'a cloud security group', 'security', 'Warehouse Scanners', 4 * day),
  group(5, 'a dynamic security group', 'securityDynamic', 'Sales Laptops', 5 * day),
  group(6, 'a role-assignable group', 'roleAssignable', 'Tier 1 Operators', 6 * day),
  group(7, 'the mail nickname is taken by a live group', 'unified', 'Town Hall', 7 * day),
  {
    ...group(8, 'a proxy address is taken by a live group', 'unified', 'Press Office', 8 * day),
    properties: {
      ...groupProperties('unified', 'Press Office', 'press-office'),
      proxyAddresses: [`SMTP:press-office@${tenant.domain}`, `smtp:media@${tenant.domain}`],
    },
  },
  {
    ...group(9, 'protected from hard deletion for 7 days', 'security', 'Break Glass Exclusions', 2 * day),
    properties: {
      ...groupProperties('security', 'Break Glass Exclusions', 'break-glass-exclusions'),
      isHardDeleteProtectionEnabled: true,
    },
  },
  group(10, 'owned by the account without a role', 'unified', 'Book Club', 9 * day, { ownerIds: [noRoleAccount] }),
  group(11, 'HTML in the name', 'unified', '<b onmouseover=alert(1)>Bold</b>', 10 * day),
]

/** Live groups that stand in the way of numbers 7 and 8. */
export const groupsInTheWay: readonly NamedObject[] = [
  {
    ...group(907, 'holds the mail nickname of number 7', 'unified', 'Town Hall (new)', null),
    properties: groupProperties('unified', 'Town Hall (new)', 'town-hall'),
  },
  {
    ...group(908, 'holds a proxy address of number 8', 'unified', 'Media', null),
    properties: groupProperties('unified', 'Media', 'media'),
  },
]

function group(
  number: number,
  about: string,
  kind: GroupKind,
  displayName: string,
  deletedHoursAgo: number | null,
  facts: ObjectFacts = {},
): NamedObject {
  const mailNickname = displayName
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const properties = groupProperties(kind, displayName, mailNickname)
  return { type: 'group', id: namedId('group', number), about, deletedHoursAgo, properties, facts }
}
