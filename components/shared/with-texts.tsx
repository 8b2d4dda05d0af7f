'use client'

import { useMemo, type ReactNode } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import { later } from '@/lib/messages/later'

/** Adds the texts that are loaded after the first rows. Everything loaded later stands within. */
export function WithTexts({ children }: { children: ReactNode }) {
  const messages = useMessages()
  const all = useMemo(() => ({ ...messages, ...later }), [messages])
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {children}
    </IntlProvider>
  )
}
