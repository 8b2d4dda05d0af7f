/** What tells objects of one name apart. Not loaded with the list, whose columns do that. */
export const distinctNameMessages = {
  whole: '{name} {marks}',
  marks: '({marks})',
  deleted: 'deleted {when}',
  details: 'Details',
  detailsOf: 'Details of {name}',
}
