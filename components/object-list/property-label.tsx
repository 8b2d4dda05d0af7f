'use client'

import { usePropertyLabel } from '@/components/shared/use-property-label'

/** The label of a property, for places that do without the texts of properties until there is one to show. */
export function PropertyLabel({ column }: { column: string }) {
  return usePropertyLabel()(column)
}
