import { getDirectoryAudit, listDirectoryAudits } from './audit/list-directory-audits'
import { getDeleted } from './deleted-items/get-deleted'
import { countDeleted, listDeleted, listWithoutCast } from './deleted-items/list-deleted'
import { getUserOwnedObjects } from './deleted-items/owned-objects'
import { permanentlyDelete } from './deleted-items/permanently-delete'
import { restoreDeleted } from './deleted-items/restore-deleted'
import { getAvailableExtensions, listExtensions } from './directory/extension-properties'
import { liveCollections, type LiveCollection } from './directory/live-collections'
import { countLive, deleteLive, getLive, listLive } from './directory/live-objects'
import { getMe } from './directory/me'
import { listMyRoles } from './directory/my-roles'
import { validateProperties } from './directory/validate-properties'
import { listOrganization } from './directory/organization'
import { listRoleAssignments } from './role-management/list-role-assignments'
import { listedRelations, listRelated } from './relations/list-related'
import { permanentlyDeleteFromOwnBin, restoreFromOwnBin, softDeleteIntoOwnBin } from './own-bins/act-on-own-bin'
import { ownBins, type OwnBin } from './own-bins/own-bins'
import { countOwnBin, getFromOwnBin, listOwnBin } from './own-bins/read-own-bin'
import type { Route } from './route-table'

/** Everything that the emulator's Graph answers, but for $batch. The first match counts. */
export const graphRouteList: readonly Route[] = [
  { method: 'GET', path: '/directory/deletedItems', handle: listWithoutCast },
  { method: 'POST', path: '/directory/deletedItems/getUserOwnedObjects', handle: getUserOwnedObjects },
  { method: 'GET', path: '/directory/deletedItems/microsoft.graph.{cast}', handle: listDeleted },
  { method: 'GET', path: '/directory/deletedItems/microsoft.graph.{cast}/$count', handle: countDeleted },
  { method: 'GET', path: '/directory/deletedItems/{id}', handle: getDeleted },
  { method: 'GET', path: '/directory/deletedItems/{id}/microsoft.graph.{cast}', handle: getDeleted },
  { method: 'POST', path: '/directory/deletedItems/{id}/restore', handle: restoreDeleted },
  { method: 'POST', path: '/directory/deletedItems/{id}/microsoft.graph.restore', handle: restoreDeleted },
  { method: 'DELETE', path: '/directory/deletedItems/{id}', handle: permanentlyDelete },
  { method: 'GET', path: '/me', handle: getMe },
  { method: 'GET', path: '/me/memberOf', handle: listMyRoles },
  { method: 'GET', path: '/me/memberOf/microsoft.graph.directoryRole', handle: listMyRoles },
  { method: 'GET', path: '/me/transitiveMemberOf/microsoft.graph.directoryRole', handle: listMyRoles },
  { method: 'GET', path: '/organization', handle: listOrganization },
  { method: 'POST', path: '/directoryObjects/validateProperties', handle: validateProperties },
  { method: 'POST', path: '/directoryObjects/getAvailableExtensionProperties', handle: getAvailableExtensions },
  { method: 'GET', path: '/applications/{id}/extensionProperties', handle: listExtensions },
  { method: 'GET', path: '/auditLogs/directoryAudits', handle: listDirectoryAudits },
  { method: 'GET', path: '/auditLogs/directoryAudits/{id}', handle: getDirectoryAudit },
  { method: 'GET', path: '/roleManagement/directory/roleAssignments', handle: listRoleAssignments },
  ...liveCollections.flatMap((collection) => liveRoutes(collection)),
  ...ownBins.flatMap((ownBin) => ownBinRoutes(ownBin)),
]

function liveRoutes(collection: LiveCollection): Route[] {
  const { path, alternateKeys = [], versions, isReadOnly = false, casts = [] } = collection
  const routes: Route[] = [
    { method: 'GET', path: `/${path}`, handle: listLive(collection) },
    { method: 'GET', path: `/${path}/$count`, handle: countLive(collection) },
    { method: 'GET', path: `/${path}/{id}`, handle: getLive(collection) },
  ]
  const relations = collection.type === 'orgContact' ? [] : (listedRelations[collection.type] ?? [])
  for (const relation of relations) {
    const handle = listRelated(collection, relation)
    routes.push({ method: 'GET', path: `/${path}/{id}/${relation}`, handle })
    routes.push({ method: 'GET', path: `/${path}/{id}/${relation}/microsoft.graph.{cast}`, handle })
  }
  if (!isReadOnly) routes.push({ method: 'DELETE', path: `/${path}/{id}`, handle: deleteLive(collection) })
  for (const name of alternateKeys) {
    routes.push({ method: 'GET', path: `/${path}(${name}='{${name}}')`, handle: getLive(collection) })
  }
  for (const type of casts) {
    const cast = { ...collection, type, path: `${path}/microsoft.graph.${type}` }
    const item = `/${path}/{id}/microsoft.graph.${type}`
    routes.push({ method: 'GET', path: item, handle: getLive(cast) })
    routes.push({ method: 'DELETE', path: item, handle: deleteLive(cast) })
  }
  return versions === undefined ? routes : routes.map((route) => ({ ...route, versions }))
}

function ownBinRoutes(ownBin: OwnBin): Route[] {
  const [live, bin] = [`/${ownBin.live}`, `/${ownBin.bin}`]
  return [
    { method: 'GET', path: live, handle: listOwnBin(ownBin, 'live') },
    { method: 'GET', path: `${live}/$count`, handle: countOwnBin(ownBin, 'live') },
    { method: 'GET', path: `${live}/{id}`, handle: getFromOwnBin(ownBin, 'live') },
    { method: 'DELETE', path: `${live}/{id}`, handle: softDeleteIntoOwnBin(ownBin) },
    { method: 'GET', path: bin, handle: listOwnBin(ownBin, 'deleted') },
    { method: 'GET', path: `${bin}/$count`, handle: countOwnBin(ownBin, 'deleted') },
    { method: 'GET', path: `${bin}/{id}`, handle: getFromOwnBin(ownBin, 'deleted') },
    { method: 'POST', path: `${bin}/{id}/restore`, handle: restoreFromOwnBin(ownBin) },
    { method: 'POST', path: `${bin}/{id}/microsoft.graph.restore`, handle: restoreFromOwnBin(ownBin) },
    { method: 'DELETE', path: `${bin}/{id}`, handle: permanentlyDeleteFromOwnBin(ownBin) },
  ]
}
