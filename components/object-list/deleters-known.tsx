import { useEffect } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { useTexts } from '@/components/ui/use-texts'
import { useFormats } from '@/components/ui/use-formats'
import { rememberActor } from '@/components/shared/actor-names'
import type { List } from './list'

/** How far back the audit log goes, and for how many objects it does not tell who deleted them. */
export function DeletersKnown({ list: { deleters, hasMore } }: { list: List }) {
  const t = useTexts(filterMessages)
  const formats = useFormats()
  const asked = deleters.find((page) => page.asked !== null)?.asked
  useEffect(() => void (asked && rememberActor(asked)), [asked])
  const oldest = deleters.flatMap((page) => page.oldest ?? []).sort()[0]
  const isCounted = deleters.every(({ unknown }) => unknown !== null)
  const count = deleters.reduce((sum, { unknown }) => sum + (unknown ?? 0), 0)
  return t('deletersKnown', {
    oldest: oldest === undefined ? 'none' : formats.dayOfMonth(new Date(oldest)),
    unknown: isCounted ? 'counted' : 'some',
    count,
    isAll: isCounted && hasMore ? 'no' : 'yes',
  })
}
