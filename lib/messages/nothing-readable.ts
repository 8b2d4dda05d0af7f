/** Of the start page of somebody whose roles show no list. */
export const nothingReadableMessages = {
  title: 'Seeing deleted objects takes a role',
  none: 'You have no active role.',
  held: 'Your active roles: {roles}. As far as we know, {count, plural, one {it does} other {they do}} not show deleted objects.',
  noPermission: 'This app has no permission yet to read deleted objects. An administrator can allow it for everybody.',
  allow: 'Allow it (for administrators)',
  eligible: 'If a role is waiting for you',
  activate: 'Activate it in Privileged Identity Management',
  ask: 'Else ask for one',
  askAdvice: 'Ask whoever assigns roles. Which one depends on what you want to restore:',
  askAdviceIn: 'Ask whoever assigns roles in {tenant}. Which one depends on what you want to restore:',
  role: '<name></name>: {kinds}',
  toSee: 'Only to look, and restore nothing:',
  all: 'What each role lets you do',
  owned: 'What you own',
  ownedAdvice: 'It is shown without a role: <lists></lists>.',
  scoped: 'A role for part of the organisation',
  scopedAdvice:
    'A role in an administrative unit or a custom role does not show here. If you have one, try a list: <lists></lists>.',
  everything: 'All deleted objects',
}
