'use client'

import { useTranslations } from 'use-intl'
import { commonColumns, type CommonColumn } from '@/lib/contract/fitting-view'
import { isPropertyName } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'

/** What stands above a column. Names of properties come with the texts that are loaded later. */
export function useColumnLabel(kind: Kind | null): (column: string) => string {
  const t = useTranslations()
  return (column) => {
    if (column === 'name') return t('list.columns.name')
    if (column === 'identifier')
      return kind ? t(`kinds.identifiers.${kind.identifierColumn}`) : t('list.columns.identifier')
    if (isCommon(column)) return t(`list.columns.${column}`)
    return isPropertyName(column) ? t(`properties.names.${column}`) : column
  }
}

export function isCommon(column: string): column is CommonColumn {
  return (commonColumns as readonly string[]).includes(column)
}
