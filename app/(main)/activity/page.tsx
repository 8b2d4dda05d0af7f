import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { runMessages } from '@/lib/messages/runs'
import { textsOf } from '@/lib/messages/texts'
import { ActivityView } from './activity-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(runMessages, await pageLocale())('title') }
}

export default function ActivityRoute() {
  return <ActivityView />
}
