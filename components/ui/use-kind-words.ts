'use client'

import { useTranslations } from 'use-intl'
import type { KindSlug } from '@/lib/kinds'

/** What a kind is called: by itself, within a sentence, and with a number. */
export function useKindWords(slug: KindSlug) {
  const t = useTranslations('kinds')
  const words = { one: t(`names.${slug}.lower.one`), many: t(`names.${slug}.lower.many`) }
  return {
    title: t(`names.${slug}.many`),
    ...words,
    count: (count: number) => t('count', { ...words, count }),
    deletedCount: (count: number) => t('deletedCount', { ...words, count }),
  }
}
