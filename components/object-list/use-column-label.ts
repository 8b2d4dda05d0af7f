'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { propertyMessages } from '@/lib/messages/properties'
import { useTexts } from '@/components/ui/use-texts'
import { commonColumns, type CommonColumn } from '@/lib/contract/fitting-view'
import { isPropertyName } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'

/** What stands above a column. Names of properties come with the texts that are loaded later. */
export function useColumnLabel(kind: Kind | null): (column: string) => string {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const tProperties = useTexts(propertyMessages)
  return (column) => {
    if (column === 'name') return tList('columns.name')
    if (column === 'identifier')
      return kind ? tKinds(`identifiers.${kind.identifierColumn}.label`) : tList('columns.identifier')
    if (isCommon(column)) return tList(`columns.${column}`)
    return isPropertyName(column) ? tProperties(`names.${column}`) : column
  }
}

export function isCommon(column: string): column is CommonColumn {
  return (commonColumns as readonly string[]).includes(column)
}
