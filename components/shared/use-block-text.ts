'use client'

import { detailMessages } from '@/lib/messages/details'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { blockOf } from '@/lib/kinds/block'
import type { Operation } from '@/lib/kinds/kind'
import { timeLeftOf } from '@/lib/kinds/retention'
import { useNow } from '@/components/ui/use-clock'
import { useFormats } from '@/components/ui/use-formats'

/** Why Graph would refuse an act on an object, as a sentence; null where nothing is known against it. */
export function useBlockText(): (act: Exclude<Operation, 'read'>, object: DeletedObject) => string | null {
  const t = useTexts(detailMessages.blocks)
  const formats = useFormats()
  const now = useNow()
  return (act, object) => {
    const kind = kindOf(object.kind)
    const block = blockOf(kind, act, object, now)
    if (block === null) return null
    const left = timeLeftOf(kind, object, now)
    return t(block, { when: left.state === 'counting' ? formats.dayAndClock(left.endsAt) : 'none' })
  }
}
