export const lookedUpMessages = {
  title: 'Pasted texts',
  reading: 'Looking up {count, plural, one {# text} other {# texts}}. {found, number} found so far.',
  /** {found} texts led to one object each. */
  found:
    '{found, number} of {count, plural, one {# text} other {# texts}} found{partly, select, yes { in what could be read} other {}}.',
  select: 'Select the {count, number} found',
  missing: 'Not found: {count, number}',
  missingHint: 'Each was compared as a whole. Search for one alone to find parts of it, too.',
  searchAlone: 'Search for {text} alone',
  copyMissing: 'Copy what was not found',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying.',
  ambiguous: 'Held by several objects, and not selected: {count, number}',
  holders: '“{text}”: {count, plural, one {# object} other {# objects}}',
  rest: 'One list holds {count, number} of the {all, number} texts that were pasted. {rest, plural, one {# text is} other {# texts are}} not looked up yet. What is selected here is not kept when you go on.',
  next: 'Look up the next {count, number}',
}
