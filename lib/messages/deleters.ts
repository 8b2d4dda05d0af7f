export const deleterMessages = {
  nobody: 'The audit log does not name them',
  automation: 'Application',
  knownBy: '{name} ({identifier})',
  /** In place of a name, in the column. {is} says why there is none. */
  untold: {
    reading: 'Reading the audit log…',
    tooRecent: 'Not in the log yet',
    beyond: 'Before the log begins',
    notTold: 'Not in the log',
    kindNotTold: 'Not logged by name',
    unread: 'Not readable',
  },
  /** The same as a sentence. */
  because: {
    reading: 'The audit log is being read, which takes few requests at a time.',
    tooRecent: 'Entries of the audit log take some minutes to appear.',
    beyond: 'The audit log keeps entries for 7 days, or for 30 with a premium licence. This deletion is older.',
    notTold: 'The audit log has no entry of this deletion.',
    kindNotTold: 'Microsoft does not document how the audit log names deletions of this kind.',
    permissionMissing: 'The app may not read the audit log: consent to {permission} is missing.',
    auditLogRefused: 'Reading the audit log takes the role Reports Reader, or a higher one.',
    noAuditLog: 'There is no audit log here: not in this cloud, or not with this licence.',
    unread: 'The audit log could not be read just now.',
  },
  by: 'Deleted by',
  from: 'From',
  with: 'With',
  others: 'What else they deleted',
  incident: 'Incident',
  /** Short in a list, and whole in the details. */
  oneOf: '1 of {count, number}',
  partOf: '1 of {count, number} deleted by {actor} at {time}',
}
