import 'server-only'
import { pagePaths, startList } from '@/lib/contract/paths'
import type { Locale } from '@/lib/format/locale'
import { problemMessages } from '@/lib/messages/problem'
import { productMessages } from '@/lib/messages/product'
import { textsOf } from '@/lib/messages/texts'

/** Its style and its icon, and nothing else. */
export const problemPagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Plain HTML for an address that Next cannot read. Nothing of the request is in it. */
export function problemPage(locale: Locale): string {
  const t = textsOf(problemMessages, locale)
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${t('unreadableTitle')} · ${textsOf(productMessages, locale)('name')}</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/problem.css">
  </head>
  <body class="problem">
    <main>
      <h1>${t('unreadableTitle')}</h1>
      <p>${t('unreadableAdvice')}</p>
      <p><a href="${pagePaths.list(startList)}">${t('toUsers')}</a></p>
    </main>
  </body>
</html>
`
}
