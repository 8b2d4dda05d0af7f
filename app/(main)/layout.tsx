import '../globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { Providers } from '@/components/shell/providers'
import { parseThemeChoice, themeCookie } from '@/components/shell/theme-choice'
import { themeRules } from '@/components/shell/theme-rules'
import { productMessages } from '@/lib/messages/product'
import { textsOf } from '@/lib/messages/texts'
import { config, publicConfig } from '@/lib/server/config'
import { movingScript } from '@/lib/server/http/moving-script'
import { pageLocale } from '../page-locale'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const product = textsOf(productMessages, await pageLocale())('name')
  return { title: { default: product, template: `%s · ${product}` }, icons: '/icon.svg' }
}

export default async function MainLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const themeChoice = parseThemeChoice((await cookies()).get(themeCookie)?.value)
  const locale = await pageLocale()
  const { publicUrl } = config()
  return (
    <html lang={locale} {...(themeChoice && { 'data-theme': themeChoice })}>
      <head>
        {publicUrl !== null && <script nonce={nonce} dangerouslySetInnerHTML={{ __html: movingScript(publicUrl) }} />}
        <style nonce={nonce}>{themeRules()}</style>
      </head>
      <body>
        <div className="app-root">
          <Providers config={publicConfig()} locale={locale} nonce={nonce} themeChoice={themeChoice}>
            <AppFrame>{children}</AppFrame>
          </Providers>
        </div>
      </body>
    </html>
  )
}
