'use client'

import { Button } from '@fluentui/react-components'
import { readinessMessages } from '@/lib/messages/readiness'
import { useTexts } from '@/components/ui/use-texts'

/** Brings more of a list that is shown in part. */
export function MoreButton({ next, showMore }: { next: number; showMore: () => void }) {
  const t = useTexts(readinessMessages)
  if (next === 0) return null
  return (
    <Button size="small" appearance="subtle" onClick={showMore}>
      {t('more', { count: next })}
    </Button>
  )
}
