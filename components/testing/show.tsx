import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { themeRules } from '@/components/shell/theme-rules'
import { LocaleProvider } from '@/components/ui/locale-provider'
import { SessionProvider, useSession } from '@/lib/auth/session-provider'
import { defaultLocale } from '@/lib/format/locale'
import { makeQueryClient } from '@/lib/queries/query-client'
import { config } from './session'

const renderer = createDOMRenderer(document)

/** Shows a component as the app does: with its theme, its texts and the session of somebody who is signed in. */
export function show(component: ReactNode) {
  return render(component, { wrapper: Everything })
}

function Everything({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient)
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <style>{themeRules()}</style>
      <FluentProvider theme={{}}>
        <LocaleProvider locale={defaultLocale}>
          <SessionProvider config={config}>
            <QueryClientProvider client={queryClient}>
              <OnceSignedIn>{children}</OnceSignedIn>
            </QueryClientProvider>
          </SessionProvider>
        </LocaleProvider>
      </FluentProvider>
    </RendererProvider>
  )
}

function OnceSignedIn({ children }: { children: ReactNode }) {
  const session = useSession()
  const [isSignedIn, setSignedIn] = useState(false)
  useEffect(() => {
    void session.start().then(({ state }) => setSignedIn(state === 'signedIn'))
  }, [session])
  return isSignedIn && children
}
