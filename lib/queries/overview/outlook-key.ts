/** What the keys of all that the overview reads of objects begin with. */
export const outlookKey = ['outlook'] as const
