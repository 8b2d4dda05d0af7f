import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { LatestIncidents } from '@/components/incidents/latest-incidents'
import { OverviewPage } from '@/components/overview/overview-page'
import { overviewMessages } from '@/lib/messages/overview'
import { textsOf } from '@/lib/messages/texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(overviewMessages, await pageLocale())('title') }
}

export default function OverviewRoute() {
  return <OverviewPage incidents={<LatestIncidents />} />
}
