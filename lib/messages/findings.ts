import type { Verdict } from '@/lib/contract/verdict'
import type { CheckName, otherPlaces, VerdictOf } from '@/lib/kinds/vocabulary'

type FindingTexts = { title: string; advice: string }

/**
 * Parameters: {count} taken of {total}, {values} and {holders} as lists, {holder}, {companion} (kind), {name} of the companion,
 * {signInName} with its {domain} and the {preferred} one, {roles}, {until}, {reason} why it could not be read.
 */
const checks: { [Name in CheckName]: Record<VerdictOf<Name>, FindingTexts> } = {
  signInDomain: {
    choice: {
      title: 'The domain of its sign-in name is not verified',
      advice:
        '{signInName} cannot be had again: {domain} is no verified domain of your organisation. The restore dialog {preferred, select, none {takes another name} other {proposes a name in {preferred}}}.',
    },
    unread: { title: 'Whether the domain of its sign-in name is verified could not be read', advice: '{reason}' },
  },
  signInName: {
    fine: { title: 'The sign-in name is free', advice: '' },
    choice: {
      title: 'The sign-in name is taken',
      advice: '{values} belongs to {holders} now. The restore dialog proposes a free one.',
    },
    unread: { title: 'Whether the sign-in name is free could not be read', advice: '{reason}' },
  },
  proxyAddresses: {
    fine: { title: 'No mail address is taken', advice: '' },
    choice: {
      title: '{count, number} of {total, number} mail addresses {count, plural, one {is} other {are}} taken',
      advice: '{values}: {count, plural, one {it stays} other {they stay}} with {holders}. The others come back.',
    },
    blocks: {
      title: '{count, number} of {total, number} mail addresses {count, plural, one {is} other {are}} taken',
      advice: '{values}: held by {holders} now. Take it away there first, then restore.',
    },
    unread: {
      title: 'Whether its mail addresses are free is not known for sure',
      advice: 'Not looked at: {places}. {reason}',
    },
  },
  mailNickname: {
    fine: { title: 'The mail nickname is free', advice: '' },
    blocks: {
      title: 'The mail nickname is taken',
      advice: '{values} belongs to {holders} now. Change it there first, then restore.',
    },
    unread: { title: 'Whether the mail nickname is free could not be read', advice: '{reason}' },
  },
  identifierUris: {
    fine: { title: 'No identifier URI is taken', advice: '' },
    blocks: {
      title: '{count, plural, one {An identifier URI is} other {# identifier URIs are}} taken',
      advice: '{values}: held by {holders} now. Take it out there first, then restore.',
    },
    unread: { title: 'Whether its identifier URIs are free could not be read', advice: '{reason}' },
  },
  uniqueName: {
    fine: { title: 'The unique name is free', advice: '' },
    blocks: {
      title: 'The unique name is taken',
      advice: '{values} belongs to {holders} now. Change it there first, then restore.',
    },
    unread: { title: 'Whether the unique name is free could not be read', advice: '{reason}' },
  },
  needs: {
    fine: { title: 'Its {companion} is there', advice: '' },
    choice: {
      title: 'Its {companion} is deleted too',
      advice: 'It cannot come back without it. The restore dialog brings both, in the right order.',
    },
    impossible: {
      title: 'Its {companion} is gone for good',
      advice: 'Without it this cannot come back. Whoever needs it has to set it up anew.',
    },
    note: { title: 'Its {companion} belongs to another tenant', advice: 'It cannot be looked for from here.' },
    unread: { title: 'Whether its {companion} is there could not be read', advice: '{reason}' },
  },
  newServicePrincipal: {
    fine: { title: 'Nothing new has taken its place', advice: '' },
    blocks: {
      title: 'A new service principal has its place',
      advice: '{holder} stands for the same application. Delete that one first, wait some minutes, then restore this.',
    },
    unread: { title: 'Whether something new has taken its place could not be read', advice: '{reason}' },
  },
  deletedHolders: {
    note: {
      title: '{count, plural, one {Another deleted one has} other {# other deleted ones have}} the same',
      advice: '{values}: {holders}. Only one of them can come back with it.',
    },
    unread: { title: 'Whether another deleted one has the same could not be read', advice: '{reason}' },
  },
  namesakes: {
    note: {
      title: '{count, plural, one {A live one has} other {# live ones have}} the same name',
      advice: '{holders}. Somebody may have set it up anew: look before you have two.',
    },
    unread: { title: 'Whether a live one has the same name could not be read', advice: '{reason}' },
  },
  synced: {
    fine: { title: 'Not synced, so directory sync will not interfere', advice: '' },
    note: {
      title: 'Synced from on-premises',
      advice:
        'Restore it there first, from the recycle bin of Active Directory: it keeps the anchor by which the sync knows it, and the next sync brings this one back by itself. Restored here alone, the sync may delete it again.',
    },
    unread: { title: 'Whether it is synced from on-premises could not be read', advice: '{reason}' },
  },
  privilegedTarget: {
    fine: { title: 'No directory role is listed for it', advice: '' },
    note: {
      title: 'It holds {roles}',
      advice:
        'That can make it a privileged account: then it takes a Privileged Authentication Administrator or a Global Administrator.',
    },
    unread: { title: 'Whether it holds a directory role could not be read', advice: '{reason}' },
  },
  deletionProtection: {
    note: {
      title: 'Protected from permanent deletion until {until}',
      advice: 'It can be restored all the while.',
    },
    unread: { title: 'Whether it is protected from permanent deletion could not be read', advice: '{reason}' },
  },
}

/** Where a look asks, beside the kinds. */
const places: Record<(typeof otherPlaces)[number], string> = {
  'mail-contacts': 'mail contacts',
  'verified-domains': 'verified domains',
  'role-assignments': 'role assignments',
}

/** {count}: how many things stand in the way, or are to be known. */
const titles: Record<Verdict['title'], string> = {
  looking: 'Looking for what stands in the way',
  impossible: 'This cannot be restored',
  refused: 'Before you restore: the last try was refused',
  inTheWay: 'Before you restore: {count, plural, one {# thing} other {# things}} in the way',
  partly: 'Before you restore: not everything could be read',
  rolesMissing: 'Before you restore: your roles are probably not enough',
  toKnow: 'Before you restore: {count, plural, one {# thing} other {# things}} to know',
  rolesUnsure: 'Before you restore: your roles may not be enough',
  clear: 'Before you restore: nothing in the way',
}

export const findingMessages = {
  checks,
  titles,
  checkedAt: 'Checked <when></when>',
  looked: 'Looked at {places}.',
  /** Mail-enabled public folders of Exchange can hold an address too, and Graph does not show them. */
  notSeen: 'Public folders of Exchange can hold a mail address too, and cannot be seen from here.',
  places,
  deletedPlace: 'deleted {things}',

  failed: 'What stands in the way could not be looked up. You can try all the same.',
  refused: 'Microsoft refused: {reason}',
  unnamed: 'another object',
  openHolder: 'Open {name} in Entra',
  holderIn: '{name} in {department}',
  holderKnownBy: '{name} ({identifier})',
  holderDeleted: '{name}, deleted {when}',
  rolesFor: {
    yes: 'You may do this: {role} is active',
    owned: 'You may do this: you are its owner',
    probablyNot: 'Your roles probably do not allow this',
    probablyNotAdvice: 'It takes {roles}.',
    askGraph: 'Whether your roles allow this shows when you try',
  },
}
