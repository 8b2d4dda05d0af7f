import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { pageStyle } from './page-style'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>
type Page = { title: string; content: Markup; formTarget?: string; status?: 200 | 400 | 403 }

/** A page of the sign-in: never framed, nothing loaded, and plainly marked as practice. */
export async function renderPage(
  context: Context,
  { title, content, formTarget, status = 200 }: Page,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  context.header('Content-Security-Policy', contentSecurityPolicy(nonce, formTarget))
  context.header('X-Frame-Options', 'DENY')
  context.header('Referrer-Policy', 'no-referrer')
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Cache-Control', 'no-store')
  return context.html(document(title, content, nonce), status)
}

/** Chromium holds redirects after a form to `form-action` too, so the address that the answer goes to is named. */
function contentSecurityPolicy(nonce: string, formTarget: string | undefined): string {
  const formAction = formTarget === undefined ? "'self'" : `'self' ${new URL(formTarget).origin}`
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function document(title: string, content: Markup, nonce: string): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${title} - Practice sign-in</title>
        <style nonce="${nonce}">
          ${raw(pageStyle)}
        </style>
      </head>
      <body>
        <header class="practice">
          Practice sign-in: an emulator on this computer, not Microsoft. No password is asked.
        </header>
        <main>
          <p class="brand">Contoso Practice</p>
          ${content}
        </main>
      </body>
    </html>`
}
