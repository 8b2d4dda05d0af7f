import type { Metadata } from 'next'
import { SavedViewsPage } from '@/components/saved-views/saved-views-page'
import { savedViewMessages } from '@/lib/messages/saved-views'

export const metadata: Metadata = { title: savedViewMessages.title }

export default function SavedViewsRoute() {
  return <SavedViewsPage />
}
