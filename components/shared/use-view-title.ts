'use client'

import { filterMessages } from '@/lib/messages/filters'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import { visibleText } from '@/lib/format/visible-text'
import { useFilterWords } from './use-filter-words'

/** What a view is called: "Deleted users, Time left: 3 days or less, “smith”". */
export function useViewTitle(name: ListName): (view: View) => string {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const tFilters = useTexts(filterMessages)
  const filterWords = useFilterWords()
  const { inARow } = useFormats()
  const kind = name === 'all' ? tList('all.many') : tKinds(`names.${name}.lower.many`)
  return (view) => {
    const filters = filterWords(view).map(({ label, value }) => tFilters('inTitle', { label, value }))
    const search = view.search === '' ? [] : [tFilters('searched', { text: visibleText(view.search) })]
    return inARow([tList('documentTitle', { kind }), ...filters, ...search])
  }
}
