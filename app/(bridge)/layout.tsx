import type { ReactNode } from 'react'
import { LocaleProvider } from '@/components/ui/locale-provider'
import { pageLocale } from '../page-locale'

/** No frame, no session: this page only hands Entra's answer to the page that asked. */
export default async function BridgeLayout({ children }: { children: ReactNode }) {
  // Rendered for each request, so that its scripts carry the nonce.
  const locale = await pageLocale()
  return (
    <html lang={locale}>
      <body>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </body>
    </html>
  )
}
