/** Choosing columns beside those that every list of a kind offers. */
export const columnMessages = {
  further: 'More properties',
  find: 'Find a property',
  none: 'No property matches.',
  ofApplication: '{label}, of {application}',
  readingExtensions: 'Looking for directory extensions …',
  noExtensions:
    'Microsoft Graph lists no directory extensions; in a tenant with more than 1,000 service principals it lists none.',
  byName:
    'A directory extension is found by its full name, such as extension_0123…_costCentre, as Properties of an object shows it.',
  unread: '{count, plural, one {This column} other {These columns}} could not be read: {columns}.',
  unknown: 'Lists of this kind do not have it.',
}
