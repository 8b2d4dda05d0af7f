'use client'

import { useTranslations } from 'use-intl'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import { visibleText } from '@/lib/format/visible-text'
import { useFilterWords } from './use-filter-words'

/** What a view is called: "Deleted users, time left 3 days or less, “smith”". */
export function useViewTitle(name: ListName): (view: View) => string {
  const t = useTranslations()
  const filterWords = useFilterWords()
  const kind = name === 'all' ? t('list.all.many') : t(`kinds.names.${name}.lower.many`)
  return (view) => {
    const filters = filterWords(view).map(
      ({ label, value }) => `${label.toLocaleLowerCase()} ${value.toLocaleLowerCase()}`,
    )
    const search = view.search === '' ? [] : [`“${visibleText(view.search)}”`]
    return [t('list.documentTitle', { kind }), ...filters, ...search].join(', ')
  }
}
