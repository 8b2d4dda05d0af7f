'use client'

import type { Kind } from '@/lib/kinds/kind'
import { useColumnLabel } from './use-column-label'

type Props = { kind: Kind | null; column: string }

/** What a property is called, for a place whose texts do not tell it. */
export function PropertyLabel({ kind, column }: Props) {
  return useColumnLabel(kind)(column)
}
