'use client'

import { useTranslations } from 'use-intl'

type Limit = { reason: 'selectFirst' | 'goesByItself' | 'switchedOff' } | { reason: 'overMaximum'; maximum: number }

/** Why an act is not on offer, as a sentence. */
export function useLimitText(): (limit: Limit) => string {
  const t = useTranslations()
  return (limit) => {
    if (limit.reason === 'selectFirst') return t('list.selectFirst')
    const parameters = { maximum: limit.reason === 'overMaximum' ? limit.maximum : 0 }
    return t(`acts.permanentDelete.${limit.reason}`, parameters)
  }
}
