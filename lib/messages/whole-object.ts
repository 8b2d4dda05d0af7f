/** Of everything that Graph tells of one object. */
export const wholeObjectMessages = {
  reading: 'Reading everything that Microsoft Graph tells of it …',
  onlyThese: 'Only these properties could be read.',
  filter: 'Filter properties',
  none: 'No property matches.',
  notSet: 'Not set',
  showUnset: 'Show the {count, number} that are not set',
  yes: 'Yes',
  no: 'No',
  extensionAttribute: 'Extension attribute {number}',
  unread: '{count, plural, one {# property} other {# properties}} could not be read',
  unnamed: 'Properties that the documents do not name, such as directory extensions, could not be read',
}
