import { listDirectoryAudits } from './audit/list-directory-audits'
import { getDeleted } from './deleted-items/get-deleted'
import { countDeleted, listDeleted, listWithoutCast } from './deleted-items/list-deleted'
import { purgeDeleted } from './deleted-items/purge-deleted'
import { restoreDeleted } from './deleted-items/restore-deleted'
import { deleteLive, getLive, listLive, liveAdministrativeUnits, liveUsers } from './directory/live-objects'
import { getMe } from './directory/me'
import { listOrganization } from './directory/organization'
import type { Route } from './route-table'

/** Everything that the emulator's Graph answers, but for $batch. */
export const graphRouteList: readonly Route[] = [
  { method: 'GET', path: '/directory/deletedItems', handle: listWithoutCast },
  { method: 'GET', path: '/directory/deletedItems/microsoft.graph.{cast}', handle: listDeleted },
  { method: 'GET', path: '/directory/deletedItems/microsoft.graph.{cast}/$count', handle: countDeleted },
  { method: 'GET', path: '/directory/deletedItems/{id}', handle: getDeleted },
  { method: 'GET', path: '/directory/deletedItems/{id}/microsoft.graph.{cast}', handle: getDeleted },
  { method: 'POST', path: '/directory/deletedItems/{id}/restore', handle: restoreDeleted },
  { method: 'POST', path: '/directory/deletedItems/{id}/microsoft.graph.restore', handle: restoreDeleted },
  { method: 'DELETE', path: '/directory/deletedItems/{id}', handle: purgeDeleted },
  { method: 'GET', path: '/me', handle: getMe },
  { method: 'GET', path: '/organization', handle: listOrganization },
  { method: 'GET', path: '/users', handle: listLive(liveUsers) },
  { method: 'GET', path: '/users/{id}', handle: getLive(liveUsers) },
  { method: 'DELETE', path: '/users/{id}', handle: deleteLive(liveUsers) },
  { method: 'GET', path: '/directory/administrativeUnits', handle: listLive(liveAdministrativeUnits) },
  { method: 'GET', path: '/directory/administrativeUnits/{id}', handle: getLive(liveAdministrativeUnits) },
  { method: 'DELETE', path: '/directory/administrativeUnits/{id}', handle: deleteLive(liveAdministrativeUnits) },
  { method: 'GET', path: '/auditLogs/directoryAudits', handle: listDirectoryAudits },
]
