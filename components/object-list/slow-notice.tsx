'use client'

import { Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { failureMessages } from '@/lib/messages/failures'
import { useTexts } from '@/components/ui/use-texts'
import { serviceHealthHref } from '@/components/shared/service-health'

/** That Graph is slow, and where Microsoft says whether it is so for everybody. */
export function SlowNotice() {
  const t = useTexts(failureMessages.slow)
  const serviceHealth = useTexts(failureMessages.serviceHealth)
  return (
    <>
      {t('notice')}{' '}
      {serviceHealth.rich('wayOut', {
        link: (text: ReactNode) => (
          <Link href={serviceHealthHref} target="_blank" rel="noreferrer" inline>
            {text}
          </Link>
        ),
      })}
    </>
  )
}
