import type { PatternProblem } from '@/lib/contract/name-pattern'
import type { Readiness } from '@/lib/contract/readiness'

const summary: Record<Readiness, string> = {
  ready: '{count, number} ready',
  choice: '{count, number} {count, plural, one {needs} other {need}} a choice',
  role: '{count, number} your roles probably do not allow',
  mend: '{count, number} to be mended elsewhere',
  cannot: '{count, number} cannot be restored',
  partly: '{count, number} checked in part',
  unchecked: '{count, number} not checked',
}

const titles: Record<Readiness, string> = {
  ready: '{count, number} of your {total, number} {count, plural, one {is} other {are}} ready',
  choice:
    '{count, number} of your {total, number} {count, plural, one {needs} other {need}} a choice, which is filled in below',
  role: '{count, number} of your {total, number} {count, plural, one {takes} other {take}} a higher role than you have active: you can try all the same',
  mend: '{count, number} of {total, number} {count, plural, one {has} other {have}} something in the way, to be mended elsewhere first',
  cannot: '{count, number} of your {total, number} cannot be restored',
  partly: '{count, number} of your {total, number} could be checked in part only: you can try all the same',
  unchecked:
    '{count, number} of your {total, number} {count, plural, one {is} other {are}} not checked: you can try all the same',
}

const patternProblems: Record<PatternProblem | 'unverified', string> = {
  form: "A pattern looks like '{name}.restored@{domain}'.",
  noName: "The pattern has to hold '{name}', so that the names differ.",
  letters: "Beside '{name}' a sign-in name takes letters without accents, digits and . - _ ! # ^ ~ only.",
  unverified: 'The domain has to be a verified one of your organisation.',
}

/** Of the look at many objects before they are restored, and of what is chosen for them. */
export const readinessMessages = {
  summaryLabel: 'What is known of them',
  summary,
  titles,
  checked: '{checked, number} of {total, number} checked',
  stop: 'Stop checking',
  goOn: 'Check the other {count, number}',
  waiting: 'Microsoft Graph asked us to slow down. Checking goes on at {time}; you can restore meanwhile.',
  stopped: 'Checking has stopped. What was not checked is tried all the same.',
  failed: 'Checking is over. {count, plural, one {One} other {#}} could not be checked, and can be tried all the same.',
  done: 'Checking is over.',
  takesRoles: 'It takes {roles}.',
  notLooked: 'Not looked at yet',
  withReason: '{title}. {advice}',
  comesBackAs: 'Comes back as {name}.',
  noNameYet: 'A free sign-in name is still looked for: it stays deleted if you restore now.',
  staysForName: 'Without a new sign-in name it stays deleted.',
  restoreThese: 'Restore these {count, number}',
  more: 'Show {count, number} more',
  leftOut: '{count, number} left out by you',
  excluded: '{count, number} excluded by another one',
  pendingNames:
    'A free sign-in name is still looked for {count, plural, one {for one} other {for #}}, which {count, plural, one {stays} other {stay}} deleted if you restore now.',
  pattern: 'Pattern of the new sign-in names',
  patternHint:
    "'{name}' is the part before the @ and '{domain}' the domain, as in '{name}.restored@{domain}'. A name that is taken gets a number.",
  patternProblems,
  changeName: 'Change the new name of {name}',
  change: 'Change',
  newName: 'New sign-in name of {name}',
  takeBack: 'Undo this change',
  takeBackOf: 'Undo the change of the new name of {name}',
  sharedName: 'Another one here comes back with the same name: only one of them can have it.',
}
