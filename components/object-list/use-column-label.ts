'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { commonColumns, type CommonColumn } from '@/lib/contract/fitting-view'
import type { Kind } from '@/lib/kinds/kind'

/** What stands above a column that every list has. Names of properties come later, see `useAnyColumnLabel`. */
export function useColumnLabel(kind: Kind | null): (column: string) => string {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  return (column) => {
    if (column === 'name') return tList('columns.name')
    if (column === 'identifier')
      return kind ? tKinds(`identifiers.${kind.identifierColumn}.label`) : tList('columns.identifier')
    if (isCommon(column)) return tList(`columns.${column}`)
    return column
  }
}

export function isCommon(column: string): column is CommonColumn {
  return (commonColumns as readonly string[]).includes(column)
}
