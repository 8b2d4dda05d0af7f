import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { entraErrorBody, type EntraError } from '../entra-error'
import { renderPage } from './layout'

/** Errors that must not be sent to an address: the page that Entra shows instead. */
export function errorPage(
  context: Context,
  error: EntraError,
  correlationId: string = randomUUID(),
): Promise<Response> {
  const body = entraErrorBody(error, correlationId)
  const content = html`<h1>Sorry, but we’re having trouble signing you in.</h1>
    <p>${error.message}</p>
    <h2 class="quiet">Troubleshooting details</h2>
    <dl>
      <dt>Error code</dt>
      <dd>${error.aadsts}</dd>
      <dt>Trace ID</dt>
      <dd>${body.trace_id}</dd>
      <dt>Correlation ID</dt>
      <dd>${body.correlation_id}</dd>
      <dt>Timestamp</dt>
      <dd>${body.timestamp}</dd>
    </dl>`
  return renderPage(context, {
    title: 'Sign-in failed',
    content,
    status: [50105, 50020].includes(error.aadsts) ? 403 : 400,
  })
}
