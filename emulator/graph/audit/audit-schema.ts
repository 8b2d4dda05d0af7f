import { of } from '../schema/object-schema'

/** `microsoft.graph.directoryAudit` [CSDL]. */
export const auditProperties = {
  ...of('String', `id category correlationId result resultReason activityDisplayName loggedByService operationType`),
  ...of('DateTimeOffset', 'activityDateTime'),
  ...of('Complex', 'initiatedBy'),
  ...of('Complexes', 'targetResources additionalDetails'),
}
