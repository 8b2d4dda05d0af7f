import type { AuditAct, AuditEvent } from '../../data/audit-trail'
import { isConditionalAccess, type ObjectType } from '../../data/directory-object'

type Names = { category: string; typeName: string } & Record<AuditAct, string>

/** Activity names of the audit log [EN:reference-audit-activities]; service principals are "removed", and hard deletes differ in their spelling. */
const names: Partial<Record<ObjectType, Names>> = {
  user: usual('UserManagement', 'User', 'user'),
  group: usual('GroupManagement', 'Group', 'group'),
  application: usual('ApplicationManagement', 'Application', 'application'),
  servicePrincipal: {
    category: 'ApplicationManagement',
    typeName: 'ServicePrincipal',
    softDelete: 'Remove service principal',
    permanentDelete: 'Hard delete service principal',
    restore: 'Restore service principal',
  },
  administrativeUnit: usual('AdministrativeUnit', 'AdministrativeUnit', 'administrative unit'),
  externalUserProfile: usual('ExternalUserProfile', 'ExternalUserProfile', 'ExternalUserProfile'),
  pendingExternalUserProfile: usual(
    'PendingExternalUserProfile',
    'PendingExternalUserProfile',
    'PendingExternalUserProfile',
  ),
  device: usual('Device', 'Device', 'device'),
  conditionalAccessPolicy: usual('Policy', 'Policy', 'Conditional Access policy'),
  namedLocation: usual('Policy', 'NamedLocation', 'named location'),
  unifiedRoleDefinition: usual('RoleManagement', 'Role', 'role definition'),
  workflow: usual('WorkflowManagement', 'Workflow', 'workflow'),
}

/** The event as `microsoft.graph.directoryAudit`; the names of targets may be lost in it. */
export function auditRecord(event: AuditEvent, targetNames: string) {
  const { category, typeName, ...activities } = namesOf(event.target.type)
  const activity = activities[event.act]
  return {
    id: event.id,
    category,
    correlationId: event.correlationId,
    result: 'success',
    resultReason: '',
    activityDisplayName: activity,
    activityDateTime: new Date(event.atMs).toISOString(),
    loggedByService: serviceOf(event.target.type),
    operationType: event.act === 'restore' ? 'Update' : 'Delete',
    initiatedBy: initiator(event),
    targetResources: [targetResource(event, typeName, targetNames === 'kept')],
    additionalDetails: [],
  }
}

export type AuditRecord = ReturnType<typeof auditRecord>

function initiator({ actor }: AuditEvent) {
  const { kind, ...fields } = actor
  return kind === 'user' ? { app: null, user: { ...fields, userType: null } } : { app: fields, user: null }
}

function targetResource({ target, act }: AuditEvent, typeName: string, hasNames: boolean) {
  const { id, type, properties } = target
  return {
    id,
    displayName: hasNames ? (properties.displayName ?? null) : lostName(act),
    type: typeName,
    userPrincipalName: type === 'user' ? (properties.userPrincipalName ?? null) : null,
    groupType: type === 'group' ? 'azureAD' : null,
    modifiedProperties: [],
  }
}

/** Deletions may show this text, or nothing, in place of a name. */
function lostName(act: AuditAct): string | null {
  return act === 'permanentDelete' ? 'Is Hard Deleted' : null
}

function serviceOf(type: ObjectType): string {
  if (type === 'workflow') return 'Lifecycle Workflows'
  return isConditionalAccess(type) ? 'Conditional Access' : 'Core Directory'
}

function namesOf(type: ObjectType): Names {
  return names[type] ?? usual('Other', type, type)
}

function usual(category: string, typeName: string, word: string): Names {
  return {
    category,
    typeName,
    softDelete: `Delete ${word}`,
    permanentDelete: `Hard Delete ${word}`,
    restore: `Restore ${word}`,
  }
}
