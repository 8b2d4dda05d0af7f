import './globals.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import { en } from '@/lib/messages/en'

export const metadata: Metadata = { title: `${en.problem.notFoundTitle} · ${en.product}`, icons: '/icon.svg' }

/** Plain HTML: it needs no script, and the CSP allows no inline style. */
export default async function GlobalNotFound() {
  // Rendered for each request, so that Next's own scripts carry the nonce.
  await headers()
  return (
    <html lang="en">
      <body className="problem">
        <main>
          <h1>{en.problem.notFoundTitle}</h1>
          <p>{en.problem.notFoundAdvice}</p>
          <p>
            <Link href={pagePaths.list(kinds[0].slug)}>{en.problem.toUsers}</Link>
          </p>
        </main>
      </body>
    </html>
  )
}
