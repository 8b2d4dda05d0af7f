import type { Operation } from '@/lib/kinds/kind'

const operations: Record<Operation, string> = {
  read: 'See',
  restore: 'Restore',
  permanentDelete: 'Delete permanently',
}

export const accessMessages = {
  title: 'What can I do?',
  lead: 'What is known before you try. Consent is certain; roles are a hint, because roles scoped to administrative units, custom roles and ownership do not show here. Microsoft Graph decides.',
  roles: 'Your active roles: {roles}.',
  rolesUnknown: 'Your roles are not known here.',
  noRoles: 'You have no active role.',
  activate: 'Activate a role in Privileged Identity Management',
  readAnew: 'I have activated one: read my roles anew',
  readNow: 'Read anew. A role is active within seconds of its activation, or of the approval where one is needed.',
  consent: 'Allow missing permissions (for administrators)',
  table: 'Kinds and what you may do with them',
  kind: 'Kind',
  allow: 'Allow it (for administrators)',
  activateRole: 'Activate',
  auditLog: 'Audit log: who deleted what',
  operations,
  verdicts: {
    yes: 'Yes: {role}',
    never: 'Never: Microsoft Graph does not offer it',
    switchedOff: 'No: switched off for this site',
    notInCloud: 'No: Microsoft Graph does not have it in this cloud',
    permissionMissing: 'No: the permission {permission} is not allowed yet',
    probablyNot: 'Probably not: it takes {roles}',
    askGraph: 'Shows when you try',
  },
}
