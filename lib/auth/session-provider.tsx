'use client'

import { MsalProvider } from '@azure/msal-react'
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { PublicConfig } from '@/lib/contract/public-config'
import { msalClient } from './msal-client'
import { Session } from './session'

const SessionContext = createContext<{ session: Session; config: PublicConfig } | null>(null)

export function SessionProvider({ config, children }: { config: PublicConfig; children: ReactNode }) {
  const client = msalClient(config)
  const value = useMemo(() => ({ session: new Session(client, config), config }), [client, config])
  const inSession = <SessionContext value={value}>{children}</SessionContext>
  return client ? <MsalProvider instance={client}>{inSession}</MsalProvider> : inSession
}

export function useSession(): Session {
  return useValue().session
}

export function usePublicConfig(): PublicConfig {
  return useValue().config
}

function useValue() {
  const value = use(SessionContext)
  if (!value) throw new Error('SessionProvider is missing')
  return value
}
