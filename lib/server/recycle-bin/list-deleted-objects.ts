import 'server-only'
import { createHash } from 'node:crypto'
import { AppError } from '@/lib/contract/app-error'
import type { ObjectPage } from '@/lib/contract/objects'
import { serializeView, type ListView, type SortOrder } from '@/lib/contract/view'
import { selectOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { GraphAnswer, GraphRequest } from '../graph/client'
import { parseCollection, requestOfNextLink } from '../graph/paging'
import { permissionMissing, requirePermission } from '../identity/permissions'
import type { Sealer, SealOwner } from '../sealer'
import type { Session } from '../session'
import { deletedObjectsPath, isHalfEmpty, toDeletedObject } from './deleted-object'
import { explainRefusal } from './refusal'
import { readPlainBin, readUnsortableBin } from './plain-bin'
import { searchFilter } from './search-filter'

const pageSize = 100

/** One page of a kind's recycle bin. Source: "List deletedItems (directory objects)". */
export async function listDeletedObjects(
  session: Session,
  kind: Kind,
  { view, cursor }: { view: ListView; cursor: string | null },
  sealer: Sealer,
): Promise<ObjectPage> {
  requirePermission(session, kind, 'read')
  if (kind.graph.queries === 'plain') return readPlainBin(session, kind, view)
  const owner = ownerOf(session, kind, view)
  const request =
    cursor === null
      ? firstPage(kind, view)
      : requestOfNextLink(sealer.open(cursor, owner), session.graph.baseUrl, kind.graph.api)
  const answer = await session.graph.ask(request, session.signal)
  if (cursor === null && isUnsupported(answer)) return readUnsortableBin(session, kind, view)
  if (!answer.isOk) throw new AppError(explainRefusal(answer.failure, kind, 'read', session))
  const page = parseCollection(answer.body)
  const selected = selectOf(kind, 'list')
  if (page.items.some((item) => isHalfEmpty(item, selected))) throw new AppError(permissionMissing(kind, 'read'))
  return {
    rows: page.items.map((item) => toDeletedObject(kind, item, selected)),
    next: page.nextLink === null ? null : sealer.seal(page.nextLink, owner),
    total: page.count ?? 'unknown',
    missing: [],
  }
}

/** Azure AD B2C tenants have no advanced queries, and for some types nobody documents whether Graph has them. */
function isUnsupported(answer: GraphAnswer): boolean {
  return !answer.isOk && answer.failure.graphCode === 'Request_UnsupportedQuery'
}

const orders: Readonly<Record<SortOrder, string>> = {
  newest: 'deletedDateTime desc',
  oldest: 'deletedDateTime asc',
  name: 'displayName asc',
}

function firstPage(kind: Kind, { search, sort }: ListView): GraphRequest {
  const filter = searchFilter(kind, search)
  return {
    api: kind.graph.api,
    path: deletedObjectsPath(kind),
    query: {
      $select: selectOf(kind, 'list').join(','),
      $top: String(pageSize),
      $count: 'true',
      $orderby: orders[sort],
      ...(filter === null ? {} : { $filter: filter }),
    },
    consistency: 'eventual',
  }
}

function ownerOf({ caller }: Session, kind: Kind, { search, sort }: ListView): SealOwner {
  const subject = createHash('sha256')
    .update(`${kind.slug}${serializeView({ search, sort })}`)
    .digest('base64url')
  return { oid: caller.oid, tenantId: caller.tenantId, subject }
}
