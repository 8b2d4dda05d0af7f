'use client'

import './globals.css'
import { en } from '@/lib/messages/en'

/** Stands in when even the frame broke, so it uses nothing of it. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="problem">
        <title>{`${en.problem.unexpectedTitle} · ${en.product}`}</title>
        <main>
          <h1>{en.problem.unexpectedTitle}</h1>
          <p>{en.problem.unexpectedAdvice}</p>
          <button type="button" onClick={() => window.location.reload()}>
            {en.problem.reload}
          </button>
        </main>
      </body>
    </html>
  )
}
