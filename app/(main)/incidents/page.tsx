import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { IncidentsPage } from '@/components/incidents/incidents-page'
import { incidentMessages } from '@/lib/messages/incidents'
import { textsOf } from '@/lib/messages/texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(incidentMessages, await pageLocale())('title') }
}

export default function AllIncidentsPage() {
  return <IncidentsPage />
}
