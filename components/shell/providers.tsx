'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { useState, type ReactNode } from 'react'
import type { PublicConfig } from '@/lib/contract/public-config'
import { inFixedOrder } from '@/lib/contract/view'
import { SessionProvider } from '@/lib/auth/session-provider'
import type { Locale } from '@/lib/format/locale'
import { makeQueryClient } from '@/lib/queries/query-client'
import type { ThemeChoice } from './theme-choice'
import { LocaleProvider } from '@/components/ui/locale-provider'
import { ThemeProvider } from './theme-provider'

type Props = {
  config: PublicConfig
  locale: Locale
  nonce: string | undefined
  themeChoice: ThemeChoice
  children: ReactNode
}

export function Providers({ config, locale, nonce, themeChoice, children }: Props) {
  const [queryClient] = useState(makeQueryClient)
  return (
    <ThemeProvider nonce={nonce} initialChoice={themeChoice}>
      <LocaleProvider locale={locale}>
        <NuqsAdapter processUrlSearchParams={inFixedOrder}>
          <SessionProvider config={config}>
            <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
          </SessionProvider>
        </NuqsAdapter>
      </LocaleProvider>
    </ThemeProvider>
  )
}
