'use client'

import { useTranslations } from 'use-intl'
import type { ListName } from '@/lib/contract/paths'

/** What a list is called: by itself and within a sentence, and with a number of deleted objects. */
export function useListWords(list: ListName) {
  const t = useTranslations()
  const words =
    list === 'all'
      ? { one: t('list.all.one'), many: t('list.all.many') }
      : { one: t(`kinds.names.${list}.lower.one`), many: t(`kinds.names.${list}.lower.many`) }
  return {
    title: list === 'all' ? t('list.all.title') : t(`kinds.names.${list}.many`),
    lower: words.many,
    searchHint: list === 'all' ? t('list.all.searchHint') : t(`kinds.names.${list}.searchHint`),
    searchAdvice: list === 'all' ? t('list.all.searchAdvice') : t(`kinds.names.${list}.searchAdvice`),
    deletedCount: (count: number) => t('kinds.deletedCount', { ...words, count }),
  }
}
