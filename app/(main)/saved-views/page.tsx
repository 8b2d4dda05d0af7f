import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { SavedViewsPage } from '@/components/saved-views/saved-views-page'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { textsOf } from '@/lib/messages/texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(savedViewMessages, await pageLocale())('title') }
}

export default function SavedViewsRoute() {
  return <SavedViewsPage />
}
