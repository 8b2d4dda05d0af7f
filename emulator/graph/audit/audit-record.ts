import type { ApplicationActor, AuditAct, AuditActor, AuditEvent } from '../../data/audit-trail'
import { isConditionalAccess, type DirectoryObject, type ObjectType } from '../../data/directory-object'

type Names = { category: string; typeName: string } & Record<AuditAct, string>

/** Activity names of the audit log [EN:reference-audit-activities]; service principals are "removed", and hard deletes differ in their spelling. */
const names: Partial<Record<ObjectType, Names>> = {
  user: usual('UserManagement', 'User', 'user'),
  group: usual('GroupManagement', 'Group', 'group'),
  application: usual('ApplicationManagement', 'Application', 'application'),
  servicePrincipal: {
    category: 'ApplicationManagement',
    typeName: 'ServicePrincipal',
    create: 'Add service principal',
    update: 'Update service principal',
    softDelete: 'Remove service principal',
    permanentDelete: 'Hard delete service principal',
    restore: 'Restore service principal',
  },
  administrativeUnit: usual('AdministrativeUnit', 'AdministrativeUnit', 'administrative unit'),
  externalUserProfile: created(usual('ExternalUserProfile', 'ExternalUserProfile', 'ExternalUserProfile')),
  pendingExternalUserProfile: created(
    usual('PendingExternalUserProfile', 'PendingExternalUserProfile', 'PendingExternalUserProfile'),
  ),
  device: usual('Device', 'Device', 'device'),
  conditionalAccessPolicy: usual('Policy', 'Policy', 'Conditional Access policy'),
  namedLocation: usual('Policy', 'NamedLocation', 'named location'),
  unifiedRoleDefinition: usual('RoleManagement', 'Role', 'role definition'),
  workflow: created(usual('WorkflowManagement', 'Workflow', 'workflow')),
}

/** What switches say about entries: whether names of targets are lost, and how a person in an application is told. */
export type EntryStyle = { readonly targetNames: string; readonly delegatedActors: string }

/** The event as `microsoft.graph.directoryAudit`. */
export function auditRecord(event: AuditEvent, { targetNames, delegatedActors }: EntryStyle) {
  const { target, act, others = [], changes = [] } = event
  const { category, [act]: activity } = namesOf(target.type)
  const hasNames = targetNames === 'kept' || act === 'create' || act === 'update'
  return {
    id: event.id,
    category,
    correlationId: event.correlationId,
    result: event.failure === undefined ? 'success' : 'failure',
    resultReason: event.failure ?? '',
    activityDisplayName: event.activity ?? activity,
    activityDateTime: new Date(event.atMs).toISOString(),
    loggedByService: serviceOf(target.type),
    operationType: operationTypes[act],
    initiatedBy: initiator(event.actor, delegatedActors),
    targetResources: [
      { ...targetResource(target, hasNames ? null : { lost: lostName(act) }), modifiedProperties: changes },
      ...others.map((other) => ({ ...targetResource(other, null), modifiedProperties: [] })),
    ],
    additionalDetails: event.userAgent === undefined ? [] : [{ key: 'User-Agent', value: event.userAgent }],
  }
}

export type AuditRecord = ReturnType<typeof auditRecord>

/** Known ones are Add, Assign, Update, Unassign and Delete [DOC:resources/directoryaudit]. */
const operationTypes: Readonly<Record<AuditAct, string>> = {
  create: 'Add',
  update: 'Update',
  softDelete: 'Delete',
  restore: 'Update',
  permanentDelete: 'Delete',
}

/** A person or an application [DOC:resources/auditactivityinitiator]; that both may be told is behind a switch. */
function initiator(actor: AuditActor, delegatedActors: string) {
  if (actor.kind === 'nobody') return { app: null, user: null }
  if (actor.kind === 'app') return { app: applicationFields(actor), user: null }
  const { kind, through, ...person } = actor
  const app = through !== undefined && delegatedActors === 'both' ? applicationFields(through) : null
  return { app, user: { ...person, userType: null } }
}

function applicationFields({ appId, displayName, servicePrincipalId }: ApplicationActor) {
  return { appId, displayName, servicePrincipalId }
}

function targetResource({ id, type, properties }: DirectoryObject, name: { lost: string | null } | null) {
  return {
    id,
    displayName: name === null ? (properties.displayName ?? null) : name.lost,
    type: namesOf(type).typeName,
    userPrincipalName: type === 'user' ? (properties.userPrincipalName ?? null) : null,
    groupType: type === 'group' ? 'azureAD' : null,
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
    create: `Add ${word}`,
    update: `Update ${word}`,
    softDelete: `Delete ${word}`,
    permanentDelete: `Hard Delete ${word}`,
    restore: `Restore ${word}`,
  }
}

/** Some services create what others add. */
function created(names: Names): Names {
  return { ...names, create: names.create.replace('Add', 'Create') }
}
