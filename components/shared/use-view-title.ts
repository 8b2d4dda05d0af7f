'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import { useFilterTexts } from './use-filter-words'

/** What a view is called: "Deleted users, Time left: 3 days or less, “smith”". */
export function useViewTitle(name: ListName): (view: View) => string {
  const tList = useTexts(listMessages)
  const tKinds = useTexts(kindMessages)
  const filterTexts = useFilterTexts()
  const { inARow } = useFormats()
  const kind = name === 'all' ? tList('all.many') : tKinds(`names.${name}.lower.many`)
  return (view) => inARow([tList('documentTitle', { kind }), ...filterTexts(view)])
}
