import type { Context } from 'hono'
import { html } from 'hono/html'
import { renderPage } from './layout'

export function signedOutPage(context: Context): Promise<Response> {
  const content = html`<h1>You signed out of your account</h1>
    <p>It’s a good idea to close all browser windows.</p>`
  return renderPage(context, { title: 'Signed out', content })
}
