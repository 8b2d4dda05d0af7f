export const exportMessages = {
  title: 'Export',
  what: 'All {all, select, unknown {rows} other {{count, plural, one {# row} other {# rows}}}} that match, with these columns: {columns}.',
  format: 'Format',
  formats: { csv: 'CSV, for a spreadsheet', json: 'JSON, for a program' },
  separator: 'Separator',
  separators: { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab' },
  separatorHint:
    'Excel expects the list separator of your computer: mostly a semicolon where numbers are written with a comma.',
  zone: 'Dates and times',
  zones: { local: 'Local time ({zone})', utc: 'UTC' },
  left: 'Gone for good on',
  start: 'Export',
  cancel: 'Cancel',
  close: 'Close',
  reading: 'Reading',
  progress: '{read, number} of {all, select, unknown {an unknown number} other {{of, number}}} read',
  progressFound:
    '{rows, number} found, {read, number} of {all, select, unknown {an unknown number} other {{of, number}}} gone through',
  waiting: 'Microsoft Graph asked us to slow down. We go on at {time}. Nothing was lost.',
  stopped: 'Stopped. No file was saved.',
  failed: 'Not everything could be read, so no file was saved.',
  saved: '{count, plural, one {# row is} other {# rows are}} in {file}.',
  saveAgain: 'Save again',
  missing:
    '{count, plural, one {# kind is} other {# kinds are}} missing from the file, because {count, plural, one {it} other {they}} could not be read:',
  missingKind: '{kind}: {reason}',
}
