'use client'

import { useTranslations } from 'use-intl'

type Limit = { reason: 'selectFirst' | 'goesByItself' | 'switchedOff' } | { reason: 'overMaximum'; maximum: number }

/** Why an act is not on offer, as a sentence. */
export function useLimitText(): (limit: Limit) => string {
  const t = useTranslations('limits')
  return (limit) => t(limit.reason, { maximum: limit.reason === 'overMaximum' ? limit.maximum : 0 })
}
