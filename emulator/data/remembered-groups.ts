import { group } from './named-groups'
import { namedId, type NamedObject } from './named-object'
import { tenant } from './tenant'
import { trickyId } from './tricky-users'

const day = 24
const account = (number: number) => `acc00000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Deleted groups as people look for them. Ids and names are stable; tests and guides rely on them. */
export const rememberedGroups: readonly NamedObject[] = [
  ...[12, 13].map((number) =>
    group(number, {
      about: `the same name and the same time of deletion as number ${25 - number}`,
      kind: 'security',
      displayName: 'Team Lunch',
      deletedHoursAgo: 15 * day,
      properties: { mailNickname: `team-lunch-${number}` },
    }),
  ),
  group(14, {
    about: 'a name of several parts, of which people remember one',
    kind: 'unified',
    displayName: 'DK-Customer1-Project1',
    deletedHoursAgo: 16 * day,
    facts: { memberIds: [account(1), account(3), trickyId(1)], ownerIds: [account(5)] },
  }),
  group(15, {
    about: 'an accent in the name, and a second address',
    kind: 'unified',
    displayName: 'Gr\u00FCnfl\u00E4chen (Gardening)',
    deletedHoursAgo: 17 * day,
    properties: {
      mailNickname: 'gardening',
      mail: `gardening@${tenant.domain}`,
      proxyAddresses: [`SMTP:gardening@${tenant.domain}`, `smtp:lawn.mowing@${tenant.domain}`],
    },
  }),
  group(16, {
    about: 'expired: deleted because nobody renewed it',
    kind: 'unified',
    displayName: 'Expired Project Room',
    deletedHoursAgo: 18 * day,
    hoursAgo: { expirationDateTime: 18 * day, renewedDateTime: 198 * day },
  }),
  group(17, {
    about: 'expires in two days, restored or not',
    kind: 'team',
    displayName: 'Short Lived Team',
    deletedHoursAgo: 19 * day,
    hoursAgo: { expirationDateTime: -2 * day, renewedDateTime: 178 * day },
  }),
  group(18, {
    about: 'its name is a blocked word, once the switch namingPolicy blocks some',
    kind: 'unified',
    displayName: 'Payroll',
    deletedHoursAgo: 25 * day,
  }),
]

/** Live groups that deleted users are members and owners of. */
export const liveAroundUsers: readonly NamedObject[] = [
  group(913, {
    about: 'has the deleted users 1, 35 and 36 and two accounts as members',
    kind: 'security',
    displayName: 'All Staff',
    deletedHoursAgo: null,
    facts: { memberIds: [account(1), account(2), trickyId(1), trickyId(35), trickyId(36)] },
  }),
  group(914, {
    about: 'has group 913 as a member',
    kind: 'security',
    displayName: 'Everybody',
    deletedHoursAgo: null,
    facts: { memberIds: [namedId('group', 913)] },
  }),
  group(915, {
    about: 'the deleted user 35 is its only owner',
    kind: 'unified',
    displayName: 'Facility Questions',
    deletedHoursAgo: null,
    facts: { memberIds: [trickyId(35), account(1)], ownerIds: [trickyId(35)] },
  }),
]
