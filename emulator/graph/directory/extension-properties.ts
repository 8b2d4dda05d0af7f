import { directoryExtensions, type DirectoryExtension } from '../../data/directory-extensions'
import { hasScope, requirePermission } from '../access/permissions'
import { requireReadingRole } from '../access/role-rules'
import { badRequest, denied, notFound } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'

/** `POST /directoryObjects/getAvailableExtensionProperties`: what any application added [DOC:directoryobject-getavailableextensionproperties]. */
export function getAvailableExtensions(context: GraphContext): GraphResponse {
  const { emulator, caller, request } = context
  if (!hasScope(caller, ['Directory.Read.All'])) throw denied()
  requireReadingRole(emulator, caller, 'application')
  const { isSyncedFromOnPremises: isSynced } = (request.body ?? {}) as { isSyncedFromOnPremises?: unknown }
  if (isSynced !== undefined && typeof isSynced !== 'boolean') {
    throw badRequest("Invalid value specified for property 'isSyncedFromOnPremises'.")
  }
  return answer(
    context,
    'Collection(extensionProperty)',
    directoryExtensions.filter((extension) => isSynced === undefined || extension.isSyncedFromOnPremises === isSynced),
  )
}

/** `GET /applications/{id}/extensionProperties`: what this application added [DOC:application-list-extensionproperty]. */
export function listExtensions(context: GraphContext): GraphResponse {
  const { emulator, caller, parameters } = context
  const { id = '' } = parameters
  requirePermission(emulator, caller, { type: 'application', access: 'read' })
  const application = emulator.directory.replica().get(id)
  requireReadingRole(emulator, caller, 'application', application)
  if (application?.type !== 'application' || application.deletedDateTime !== null) throw notFound(id)
  return answer(
    context,
    `applications('${id}')/extensionProperties`,
    directoryExtensions.filter(({ applicationId }) => applicationId === application.id),
  )
}

function answer(
  { emulator, request }: GraphContext,
  collection: string,
  extensions: readonly DirectoryExtension[],
): GraphResponse {
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#${collection}`,
    value: extensions.map(({ applicationId: _, ...shown }) => ({ deletedDateTime: null, ...shown })),
  })
}
