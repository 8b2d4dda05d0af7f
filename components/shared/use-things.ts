'use client'

import { useTranslations } from 'use-intl'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug } from '@/lib/kinds'

/** "37 users", or "41 objects" where they are of several kinds. */
export function useThings(): (objects: readonly DeletedObject[]) => string {
  const t = useTranslations()
  return (objects) => {
    const [slug = '', ...others] = new Set(objects.map(({ kind }) => kind))
    const count = objects.length
    if (!isKindSlug(slug) || others.length > 0) return t('acts.objects', { count })
    return t('kinds.count', {
      count,
      one: t(`kinds.names.${slug}.lower.one`),
      many: t(`kinds.names.${slug}.lower.many`),
    })
  }
}
