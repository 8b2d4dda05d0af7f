'use client'

import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'

/** "37 users", or "41 objects" where they are of several kinds. */
export function useThings(): (objects: readonly DeletedObject[]) => string {
  const tActs = useTexts(actMessages)
  const tKinds = useTexts(kindMessages)
  return (objects) => {
    const [slug, ...others] = new Set(objects.map(({ kind }) => kind))
    const count = objects.length
    if (!slug || others.length > 0) return tActs('objects', { count })
    return tKinds('count', {
      count,
      one: tKinds(`names.${slug}.lower.one`),
      many: tKinds(`names.${slug}.lower.many`),
    })
  }
}
