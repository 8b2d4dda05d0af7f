/** Why an act is not on offer. */
export const limitMessages = {
  selectFirst: 'Select objects first',
  switchedOff: 'Permanent deletion is switched off for this site. Deleted objects go by themselves after 30 days.',
  overMaximum: 'This site deletes at most {maximum, number} objects at once. Select fewer.',
  goesByItself: 'Microsoft Graph never deletes this kind permanently. It goes by itself 30 days after it was deleted.',
}
