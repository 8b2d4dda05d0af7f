import type { ObjectFacts } from './directory-object'
import { tenant } from './tenant'

export type TrickyUser = {
  number: number
  /** Why it is here, for people who look for a case. */
  about: string
  displayName: string | null
  userPrincipalName: string
  /** How long before the start of the emulator it was deleted. */
  deletedHoursAgo: number
  facts?: ObjectFacts
  properties?: Record<string, unknown>
}

const at = (name: string) => `${name}@${tenant.domain}`
const day = 24

/** Ids of the named cases start with `de1e7ed0` and end with the number of the case. */
export function trickyId(number: number): string {
  return `de1e7ed0-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** Deleted users that stand for one difficulty each. Ids and names are stable; tests and guides rely on them. */
export const trickyUsers: readonly TrickyUser[] = [
  {
    number: 1,
    about: 'nothing in the way: the colleague whose account is gone',
    displayName: 'Robin Colleague',
    userPrincipalName: at('robin.colleague'),
    deletedHoursAgo: 0.5,
    properties: { givenName: 'Robin', surname: 'Colleague', jobTitle: 'Accountant', department: 'Finance' },
  },
  {
    number: 2,
    about: 'the UPN is taken by a live user',
    displayName: 'Taken Name',
    userPrincipalName: at('taken.name'),
    deletedHoursAgo: 30,
    properties: { mail: at('taken.name.old'), proxyAddresses: [`SMTP:${at('taken.name.old')}`] },
  },
  {
    number: 3,
    about: 'one of three proxy addresses is taken by a live user',
    displayName: 'Taken Address',
    userPrincipalName: at('taken.address'),
    deletedHoursAgo: 50,
    properties: {
      proxyAddresses: [
        `SMTP:${at('taken.address')}`,
        `smtp:${at('front.office')}`,
        `smtp:${at('taken.address.second')}`,
      ],
    },
  },
  {
    number: 4,
    about: 'UPN and a proxy address are taken',
    displayName: 'Taken Both',
    userPrincipalName: at('taken.both'),
    deletedHoursAgo: 4 * day,
    properties: { proxyAddresses: [`SMTP:${at('taken.both')}`, `smtp:${at('both.second')}`] },
  },
  {
    number: 5,
    about: 'the domain of the UPN was removed from the tenant',
    displayName: 'Removed Domain',
    userPrincipalName: `removed.domain@${tenant.removedDomain}`,
    deletedHoursAgo: 6 * day,
  },
  {
    number: 6,
    about: 'synced from on-premises',
    displayName: 'Synced User',
    userPrincipalName: at('synced.user'),
    deletedHoursAgo: 7 * day,
    properties: { onPremisesSyncEnabled: true, onPremisesImmutableId: 'cHJhY3RpY2UtdGVuYW50' },
  },
  {
    number: 7,
    about: 'a guest',
    displayName: 'Guest Partner',
    userPrincipalName: `guest.partner_partner.example#EXT#@${tenant.initialDomain}`,
    deletedHoursAgo: 8 * day,
    properties: {
      userType: 'Guest',
      mail: 'guest.partner@partner.example',
      proxyAddresses: ['SMTP:guest.partner@partner.example'],
      externalUserState: 'Accepted',
      creationType: 'Invitation',
    },
  },
  {
    number: 8,
    about: 'a deleted Global Administrator: a privileged target',
    displayName: 'Deleted Global Admin',
    userPrincipalName: at('deleted.global.admin'),
    deletedHoursAgo: 2 * day,
    facts: { roles: ['Global Administrator'] },
  },
  {
    number: 9,
    about: 'an hour left',
    displayName: 'Last Hour',
    userPrincipalName: at('last.hour'),
    deletedHoursAgo: 30 * day - 1,
  },
  {
    number: 10,
    about: 'HTML in the name',
    displayName: '<img src=x onerror=alert(1)>',
    userPrincipalName: at('html.name'),
    deletedHoursAgo: 3 * day,
  },
  {
    number: 11,
    about: 'emoji in the name, one of several code points',
    displayName: 'Emoji 🦄👩🏽‍🚒 Name',
    userPrincipalName: at('emoji.name'),
    deletedHoursAgo: 3 * day + 1,
  },
  {
    number: 12,
    about: 'a name from right to left',
    displayName: 'מנהלת חשבונות',
    userPrincipalName: at('right.to.left'),
    deletedHoursAgo: 3 * day + 2,
  },
  {
    number: 13,
    about: 'bidirectional controls in the name: it is shown other than it is',
    displayName: 'Payroll \u202Egpj.exe\u202C Service',
    userPrincipalName: at('bidi.controls'),
    deletedHoursAgo: 3 * day + 3,
  },
  {
    number: 14,
    about: 'a name of 256 characters',
    displayName: 'Long name '.repeat(26).slice(0, 256).replace(/ $/, 'x'),
    userPrincipalName: at('long.name'),
    deletedHoursAgo: 3 * day + 4,
  },
  {
    number: 15,
    about: 'a name that a spreadsheet takes for a formula',
    displayName: '=HYPERLINK("https://attacker.example";"Click")',
    userPrincipalName: at('formula.name'),
    deletedHoursAgo: 3 * day + 5,
  },
  {
    number: 16,
    about: 'trailing blanks in the name',
    displayName: 'Trailing Blanks   ',
    userPrincipalName: at('trailing.blanks'),
    deletedHoursAgo: 3 * day + 6,
  },
  {
    number: 17,
    about: 'the same name as number 18; was deleted and restored once before',
    displayName: 'Same Name',
    userPrincipalName: at('same.name1'),
    deletedHoursAgo: 9 * day,
  },
  {
    number: 18,
    about: 'the same name as number 17',
    displayName: 'Same Name',
    userPrincipalName: at('same.name2'),
    deletedHoursAgo: 10 * day,
  },
  {
    number: 19,
    about: 'no name',
    displayName: null,
    userPrincipalName: at('without.name'),
    deletedHoursAgo: 11 * day,
    properties: { mail: null, proxyAddresses: [] },
  },
  {
    number: 20,
    about: 'a deleted Helpdesk Administrator',
    displayName: 'Deleted Helpdesk Admin',
    userPrincipalName: at('deleted.helpdesk.admin'),
    deletedHoursAgo: 12 * day,
    facts: { roles: ['Helpdesk Administrator'] },
  },
  {
    number: 21,
    about: 'a deleted Authentication Administrator',
    displayName: 'Deleted Authentication Admin',
    userPrincipalName: at('deleted.authentication.admin'),
    deletedHoursAgo: 12 * day + 1,
    facts: { roles: ['Authentication Administrator'] },
  },
  {
    number: 22,
    about: 'a member of a role-assignable group',
    displayName: 'Role Group Member',
    userPrincipalName: at('role.group.member'),
    deletedHoursAgo: 12 * day + 2,
    facts: { isSensitive: true },
  },
  {
    number: 23,
    about: 'a deleted Reports Reader',
    displayName: 'Deleted Reports Reader',
    userPrincipalName: at('deleted.reports.reader'),
    deletedHoursAgo: 12 * day + 3,
    facts: { roles: ['Reports Reader'] },
  },
  {
    number: 25,
    about: 'protected from hard deletion for 7 days',
    displayName: 'Protected User',
    userPrincipalName: at('protected.user'),
    deletedHoursAgo: 2 * day + 5,
    properties: { isHardDeleteProtectionEnabled: true },
  },
  {
    number: 26,
    about: 'past day 30: gone, unless the switch retentionEnd lets it linger',
    displayName: 'Past Day Thirty',
    userPrincipalName: at('past.day.thirty'),
    deletedHoursAgo: 30 * day + 3,
  },
  {
    number: 24,
    about: 'an apostrophe in name and address, to be doubled in a filter',
    displayName: "Niamh O'Hara",
    userPrincipalName: at("niamh.o'hara"),
    deletedHoursAgo: 13 * day,
  },
]

/** The live users that stand in the way of numbers 2, 3 and 4. */
export const usersInTheWay = [
  {
    number: 902,
    displayName: 'Taken Name',
    userPrincipalName: at('taken.name'),
    addresses: [`SMTP:${at('taken.name')}`],
  },
  {
    number: 903,
    displayName: 'Front Office',
    userPrincipalName: at('front.office.mailbox'),
    addresses: [`SMTP:${at('front.office.mailbox')}`, `smtp:${at('front.office')}`],
  },
  {
    number: 904,
    displayName: 'Taken Both (new)',
    userPrincipalName: at('taken.both'),
    addresses: [`SMTP:${at('taken.both.new')}`, `smtp:${at('both.second')}`],
  },
] as const
