import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { overviewMessages } from '@/lib/messages/overview'
import { textsOf } from '@/lib/messages/texts'
import { OverviewView } from './overview-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(overviewMessages, await pageLocale())('title') }
}

export default function OverviewRoute() {
  return <OverviewView />
}
