import { compareEvents, type AuditEvent, type AuditTrail } from '../../data/audit-trail'
import type { Filter } from '../odata/filter-parser'

/** The events that can match, the newest last: those about the targets that the filter names, or all. */
export function candidateEvents(audit: AuditTrail, filter: Filter | null): readonly AuditEvent[] {
  const targets = filter === null ? null : namedTargets(filter)
  if (targets === null) return audit.all()
  return [...new Set(targets)].flatMap((id) => audit.about(id)).sort(compareEvents)
}

/** The target ids outside of which nothing matches; null when the filter does not bind the target. */
function namedTargets(filter: Filter): string[] | null {
  if (filter.kind === 'and') return namedTargets(filter.left) ?? namedTargets(filter.right)
  if (filter.kind === 'or') {
    const [left, right] = [namedTargets(filter.left), namedTargets(filter.right)]
    return left === null || right === null ? null : [...left, ...right]
  }
  if (filter.kind === 'any' && filter.path.join('/') === 'targetResources' && filter.of !== null)
    return namedIds(filter.of)
  return null
}

function namedIds(filter: Filter): string[] | null {
  if (filter.kind === 'or') {
    const [left, right] = [namedIds(filter.left), namedIds(filter.right)]
    return left === null || right === null ? null : [...left, ...right]
  }
  if (filter.kind === 'and') return namedIds(filter.left) ?? namedIds(filter.right)
  const isId = filter.kind === 'compare' && filter.operator === 'eq' && filter.path.at(-1) === 'id'
  return isId && filter.value.type === 'string' ? [filter.value.value] : null
}
