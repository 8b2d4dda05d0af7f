'use client'

import './globals.css'
import { defaultLocale } from '@/lib/format/locale'
import { problemMessages } from '@/lib/messages/problem'
import { productMessages } from '@/lib/messages/product'
import { textsOf } from '@/lib/messages/texts'
import { digestOf } from '@/components/ui/digest-of'

/** Stands in when even the frame broke, so it uses nothing of it, not even its locale. */
export default function GlobalError({ error }: { error: unknown }) {
  const t = textsOf(problemMessages, defaultLocale)
  const digest = digestOf(error)
  const documentTitle = `${t('unexpectedTitle')} · ${textsOf(productMessages, defaultLocale)('name')}`
  return (
    <html lang={defaultLocale}>
      <body className="problem">
        <title>{documentTitle}</title>
        <link rel="icon" href="/icon.svg" />
        <main>
          <h1>{t('unexpectedTitle')}</h1>
          <p>{t('unexpectedAdvice')}</p>
          {digest && <p>{t('details', { digest })}</p>}
          <button type="button" onClick={() => window.location.reload()}>
            {t('reload')}
          </button>
        </main>
      </body>
    </html>
  )
}
