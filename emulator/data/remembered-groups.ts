import { group } from './named-groups'
import type { NamedObject } from './named-object'
import { tenant } from './tenant'

const day = 24

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
]
