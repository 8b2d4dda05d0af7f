'use client'

import { usePropertyLabel } from '@/components/shared/use-property-label'
import type { Kind } from '@/lib/kinds/kind'
import { isCommon, useColumnLabel } from './use-column-label'

/** What stands above any column, properties among them. */
export function useAnyColumnLabel(kind: Kind | null): (column: string) => string {
  const commonLabel = useColumnLabel(kind)
  const propertyLabel = usePropertyLabel()
  return (column) => (column === 'name' || isCommon(column) ? commonLabel(column) : propertyLabel(column))
}
