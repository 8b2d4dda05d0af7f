import type { LiveTexts } from '@/lib/kinds/live-findings'

/** `values`: what is missing or wrong with it. The advice: what to do or to wait for, and nothing where all is well. */
const checks: LiveTexts<{ title: string; advice: string }> = {
  there: {
    live: { title: 'It is back in the directory', advice: '' },
    absent: {
      title: 'The directory does not show it yet',
      advice: 'Microsoft copies it to all its places first, which takes minutes.',
    },
  },
  signIn: {
    enabled: { title: 'Sign-in is enabled', advice: '' },
    leftBlocked: { title: 'Sign-in is blocked, as it should be for a shared mailbox or a room', advice: '' },
    blockedBefore: { title: 'Sign-in is blocked, as it was before', advice: 'Enable the account if it is to be used.' },
    blockedNow: { title: 'Sign-in is blocked', advice: 'Enable the account, or on-premises where it is synced.' },
  },
  enabled: {
    enabled: { title: 'It is enabled', advice: '' },
    disabledBefore: { title: 'It is disabled, as it was before', advice: 'Enable it if it is to be used.' },
    disabledNow: { title: 'It is disabled', advice: 'Enable it, or nobody can use it.' },
  },
  licences: {
    back: { title: 'Licences are back, without errors', advice: '' },
    missing: {
      title: 'Not all licences are back yet',
      advice: 'They come back by themselves. If they do not within a day, assign them again.',
    },
    none: {
      title: 'It has no licence; whether it had one was not read',
      advice: 'Assign one if it is to have mail or apps.',
    },
    errors: {
      title: 'Licences have errors: {values}',
      advice: 'Solve these in the admin centre, on the page of its licences.',
    },
  },
  groupLicences: {
    back: { title: 'Licences of the group are back', advice: '' },
    missing: {
      title: 'Not all licences of the group are back yet',
      advice: 'They come back by themselves. If they do not within a day, assign them again.',
    },
    processing: {
      title: 'Licences of the group are still handed out',
      advice: 'Members get theirs one after the other.',
    },
  },
  mail: {
    back: { title: 'Mail addresses are back', advice: '' },
    missing: {
      title: 'Mail addresses that are not back yet: {values}',
      advice: 'Exchange sets them anew, which can take up to a day.',
    },
    givenUp: {
      title: 'Mail addresses that somebody else has now: {values}',
      advice: 'Give it another one, or take it from whoever has it.',
    },
  },
  groupType: {
    same: { title: 'The type of the group is as before', advice: '' },
    other: {
      title: 'The type of the group is another one than before',
      advice: 'Compare it with what uses the group. A type can’t be changed back: tell Microsoft support.',
    },
  },
  principal: {
    enabled: { title: 'Its service principal is there and enabled', advice: '' },
    onItsWay: {
      title: 'Its service principal came back too, and does not show yet',
      advice: 'Microsoft copies it to all its places first, which takes minutes.',
    },
    absent: { title: 'It has no service principal', advice: 'Restore it, or nobody can sign in to the application.' },
    disabled: {
      title: 'Its service principal is there and disabled',
      advice: 'Enable it, or nobody can sign in to the application.',
    },
  },
  sync: {
    seen: { title: 'The sync has seen it since', advice: '' },
    notSeen: {
      title: 'The sync has not seen it since',
      advice: 'Restore it on-premises too; the next sync finds it then.',
    },
    cloudOnly: {
      title: 'It is not synced any more',
      advice: 'Check what its on-premises object is linked to before the next sync.',
    },
  },
  policyState: {
    same: { title: 'It is {values}, as before', advice: '' },
    other: { title: 'It is {values}', advice: 'Set the state that you want.' },
  },
  trust: {
    trusted: { title: 'It is marked as trusted', advice: '' },
    untrusted: { title: 'It is not marked as trusted', advice: 'Mark it again if it was.' },
  },
  compliance: {
    compliant: { title: 'The device is compliant', advice: '' },
    notCompliant: { title: 'The device does not count as compliant yet', advice: 'It does when it has checked in.' },
  },
}

/** What the error of a licence says. Source: "licenseAssignmentState resource type". */
const licenceErrors = {
  CountViolation: 'none is free',
  MutuallyExclusiveViolation: 'it excludes another one',
  DependencyViolation: 'it needs another one',
  ProhibitedInUsageLocationViolation: 'it is not offered in the usage location',
  UniquenessViolation: 'a mail address is in use elsewhere',
  Other: 'a reason that Microsoft does not name',
  ActiveWithError: 'active with an error',
  Error: 'an error',
  Disabled: 'it is disabled',
}

const policyStates = {
  enabled: 'on',
  disabled: 'off',
  enabledForReportingButNotEnforced: 'in report-only mode',
}

/** Of the look at what came back. */
export const liveCheckMessages = {
  title: 'Is it as before?',
  reading: 'Reading {left, plural, one {it} other {# objects}} back …',
  waiting: 'Microsoft Graph asked us to slow down. Reading goes on at {time}.',
  looked: 'Read at {time}',
  again: 'Check again',
  stop: 'Stop reading',
  goOn: 'Read {count, number} more',
  unlooked: '{count, number} {count, plural, one {was} other {were}} not read.',
  ofMany: '{title} ({count, number} of {total, number})',
  unread: 'Could not be read: {title}',
  unreadProperty: 'Part of it could not be read',
  unreadAdvice: 'Look in the admin centre, or check again.',
  more: 'Show {count, number} more',
  several: 'see each',
  checks,
  licenceErrors,
  policyStates,
}
