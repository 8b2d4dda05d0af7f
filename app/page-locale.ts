import 'server-only'
import { headers } from 'next/headers'
import { requestLocale, type Locale } from '@/lib/format/locale'

/** The locale of the page that is being rendered. Reading it renders the page for each request. */
export async function pageLocale(): Promise<Locale> {
  return requestLocale((await headers()).get('accept-language'))
}
