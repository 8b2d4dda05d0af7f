import 'server-only'
import { apiPrefix, pagePaths } from '@/lib/contract/paths'
import type { Locale } from '@/lib/format/locale'
import { problemMessages } from '@/lib/messages/problem'
import { productMessages } from '@/lib/messages/product'
import { textsOf } from '@/lib/messages/texts'

/** Its style and its icon, and nothing else. */
export const problemPagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** `unreadable`: an address that Next cannot read. `unexpected`: the server broke before a page was reached. */
export type PageProblem = { readonly is: 'unreadable' } | { readonly is: 'unexpected'; readonly requestId: string }

/** Plain HTML where no page of the app can answer. Nothing of the request is in it. */
export function problemPage(locale: Locale, problem: PageProblem): string {
  const t = textsOf(problemMessages, locale)
  const details = problem.is === 'unexpected' ? `\n      <p>${t('details', { digest: problem.requestId })}</p>` : ''
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${t(`${problem.is}Title`)} · ${textsOf(productMessages, locale)('name')}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/problem.css">
  </head>
  <body class="problem">
    <main>
      <h1>${t(`${problem.is}Title`)}</h1>
      <p>${t(`${problem.is}Advice`)}</p>${details}
      <p><a href="${pagePaths.start()}">${t('toStart')}</a></p>
    </main>
  </body>
</html>
`
}

/** Whether a person reads the answer, and not a program. */
export function isForReading(method: string | undefined, path: string, accept: string | null | undefined): boolean {
  return method === 'GET' && !path.startsWith(apiPrefix) && (accept ?? '').includes('text/html')
}
