'use client'

import './globals.css'
import { problemMessages, product } from '@/lib/messages/problem'

/** Stands in when even the frame broke, so it uses nothing of it. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="problem">
        <title>{`${problemMessages.unexpectedTitle} · ${product}`}</title>
        <link rel="icon" href="/icon.svg" />
        <main>
          <h1>{problemMessages.unexpectedTitle}</h1>
          <p>{problemMessages.unexpectedAdvice}</p>
          <button type="button" onClick={() => window.location.reload()}>
            {problemMessages.reload}
          </button>
        </main>
      </body>
    </html>
  )
}
