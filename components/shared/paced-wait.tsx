'use client'

import { useEffect, useState } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { requestLimitOf } from '@/lib/kinds/request-limits'

const noticeableMs = 2_000

/**
 * Says, after a while, that Graph takes few requests for one of the kinds. Show it while something is being waited for.
 */
export function PacedWait({ kinds, className }: { kinds: readonly KindSlug[]; className?: string }) {
  const t = useTexts(listMessages)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticeableMs)
    return () => clearTimeout(timer)
  }, [])
  const isLimited = kinds.some((kind) => requestLimitOf(kindOf(kind).graph.container) !== null)
  if (!isLimited) return null
  // Empty at first: some screen readers do not read a live region that appears together with its text.
  return (
    <p role="status" className={isLong ? className : 'visually-hidden'}>
      {isLong && t('pacedWait')}
    </p>
  )
}
