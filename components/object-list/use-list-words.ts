'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { kindOf } from '@/lib/kinds'
import { searchHint } from './search-words'
import type { ListName } from '@/lib/contract/paths'

/** What a list is called: by itself and within a sentence, and with a number of deleted objects. */
export function useListWords(list: ListName) {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const words =
    list === 'all'
      ? { one: tList('all.one'), many: tList('all.many') }
      : { one: tKinds(`names.${list}.lower.one`), many: tKinds(`names.${list}.lower.many`) }
  return {
    title: list === 'all' ? tList('all.title') : tKinds(`names.${list}.many`),
    lower: words.many,
    searchHint: list === 'all' ? tList('all.searchHint') : searchHint(kindOf(list), { t: tKinds, formats }),
    deletedCount: (count: number) => tKinds('deletedCount', { ...words, count }),
  }
}
