'use client'

import type { Kind } from '@/lib/kinds/kind'
import { useColumnLabel } from './use-column-label'

type Props = { kind: Kind | null; column: string }

/** The label of a property, for places whose own catalogue does not have it. */
export function PropertyLabel({ kind, column }: Props) {
  return useColumnLabel(kind)(column)
}
