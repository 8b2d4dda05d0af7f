import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { Providers } from '@/components/shell/providers'
import { parseThemeChoice, themeCookie } from '@/components/shell/theme-choice'
import { themeRules } from '@/components/shell/theme-rules'
import { publicConfig } from '@/lib/server/config'

export const metadata: Metadata = {
  title: { default: 'Entra Recycle Bin', template: '%s · Entra Recycle Bin' },
  icons: '/icon.svg',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function MainLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const themeChoice = parseThemeChoice((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" {...(themeChoice && { 'data-theme': themeChoice })}>
      <head>
        <style nonce={nonce}>{themeRules()}</style>
      </head>
      <body>
        <div className="app-root">
          <Providers config={publicConfig()} nonce={nonce} themeChoice={themeChoice}>
            <AppFrame>{children}</AppFrame>
          </Providers>
        </div>
      </body>
    </html>
  )
}
