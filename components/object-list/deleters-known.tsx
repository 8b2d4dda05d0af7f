import { useTranslations } from 'use-intl'
import { dateLocale } from '@/components/ui/use-clock'
import type { List } from './list'

/** How far the audit log tells who deleted the objects, and how many it leaves out. */
export function DeletersKnown({ list: { deleters, hasMore } }: { list: List }) {
  const t = useTranslations('filters')
  const oldest = deleters.flatMap((page) => page.oldest ?? []).sort()[0]
  const isCounted = deleters.every(({ unknown }) => unknown !== null)
  const count = deleters.reduce((sum, { unknown }) => sum + (unknown ?? 0), 0)
  return t('deletersKnown', {
    oldest: oldest === undefined ? 'none' : dayOf(oldest),
    unknown: isCounted ? 'counted' : 'some',
    count,
    isAll: isCounted && hasMore ? 'no' : 'yes',
  })
}

function dayOf(iso: string): string {
  return new Intl.DateTimeFormat(dateLocale(), { day: 'numeric', month: 'long' }).format(new Date(iso))
}
