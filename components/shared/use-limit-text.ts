'use client'

import { limitMessages } from '@/lib/messages/limits'
import { useTexts } from '@/components/ui/use-texts'

type Limit = { reason: 'selectFirst' | 'goesByItself' | 'switchedOff' } | { reason: 'overMaximum'; maximum: number }

/** Why an act is not on offer, as a sentence. */
export function useLimitText(): (limit: Limit) => string {
  const t = useTexts(limitMessages)
  return (limit) => t(limit.reason, { maximum: limit.reason === 'overMaximum' ? limit.maximum : 0 })
}
