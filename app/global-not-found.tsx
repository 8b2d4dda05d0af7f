import './globals.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { pagePaths } from '@/lib/contract/paths'
import { problemMessages } from '@/lib/messages/problem'
import { productMessages } from '@/lib/messages/product'
import { textsOf } from '@/lib/messages/texts'
import { pageLocale } from './page-locale'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale()
  const title = `${textsOf(problemMessages, locale)('notFoundTitle')} · ${textsOf(productMessages, locale)('name')}`
  return { title, icons: '/icon.svg' }
}

/** Plain HTML: it needs no script, and the CSP allows no inline style. */
export default async function GlobalNotFound() {
  // Rendered for each request, so that Next's own scripts carry the nonce.
  const locale = await pageLocale()
  const t = textsOf(problemMessages, locale)
  return (
    <html lang={locale}>
      <body className="problem">
        <main>
          <h1>{t('notFoundTitle')}</h1>
          <p>{t('notFoundAdvice')}</p>
          <p>
            <Link href={pagePaths.start()}>{t('toStart')}</Link>
          </p>
        </main>
      </body>
    </html>
  )
}
