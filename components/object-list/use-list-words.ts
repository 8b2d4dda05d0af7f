'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import type { ListName } from '@/lib/contract/paths'

/** What a list is called: by itself and within a sentence, and with a number of deleted objects. */
export function useListWords(list: ListName) {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const words =
    list === 'all'
      ? { one: tList('all.one'), many: tList('all.many') }
      : { one: tKinds(`names.${list}.lower.one`), many: tKinds(`names.${list}.lower.many`) }
  return {
    title: list === 'all' ? tList('all.title') : tKinds(`names.${list}.many`),
    lower: words.many,
    searchHint: list === 'all' ? tList('all.searchHint') : tKinds(`names.${list}.searchHint`),
    searchAdvice: list === 'all' ? tList('all.searchAdvice') : tKinds(`names.${list}.searchAdvice`),
    deletedCount: (count: number) => tKinds('deletedCount', { ...words, count }),
  }
}
