'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { useState, type ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import type { PublicConfig } from '@/lib/contract/public-config'
import { inFixedOrder } from '@/lib/contract/view'
import { SessionProvider } from '@/lib/auth/session-provider'
import { en } from '@/lib/messages/en'
import { makeQueryClient } from '@/lib/queries/query-client'
import type { ThemeChoice } from './theme-choice'
import { ThemeProvider } from './theme-provider'

type Props = { config: PublicConfig; nonce: string | undefined; themeChoice: ThemeChoice; children: ReactNode }

export function Providers({ config, nonce, themeChoice, children }: Props) {
  const [queryClient] = useState(makeQueryClient)
  return (
    <ThemeProvider nonce={nonce} initialChoice={themeChoice}>
      <IntlProvider locale="en" messages={en} timeZone="UTC">
        <NuqsAdapter processUrlSearchParams={inFixedOrder}>
          <SessionProvider config={config}>
            <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
          </SessionProvider>
        </NuqsAdapter>
      </IntlProvider>
    </ThemeProvider>
  )
}
