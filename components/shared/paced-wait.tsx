'use client'

import { useEffect, useState } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { requestLimitOf } from '@/lib/kinds/request-limits'

const noticeableMs = 2_000

/** Says why it takes long, once it does, where Graph takes few requests for one of the kinds. To be shown while something is awaited. */
export function PacedWait({ kinds, className }: { kinds: readonly KindSlug[]; className?: string }) {
  const t = useTexts(listMessages)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), noticeableMs)
    return () => clearTimeout(timer)
  }, [])
  const isLimited = kinds.some((kind) => requestLimitOf(kindOf(kind).graph.container) !== null)
  if (!isLimited) return null
  // Empty at first: a region that comes with its text is not read out everywhere.
  return (
    <p role="status" className={isLong ? className : 'visually-hidden'}>
      {isLong && t('pacedWait')}
    </p>
  )
}
