import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { readIncidentId } from '@/lib/contract/incidents'
import { incidentMessages } from '@/lib/messages/incidents'
import { textsOf } from '@/lib/messages/texts'
import { IncidentView } from './incident-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(incidentMessages, await pageLocale())('title') }
}

export default async function OneIncidentPage({ params }: PageProps<'/incidents/[id]'>) {
  const { id } = await params
  if (readIncidentId(id) === null) notFound()
  return <IncidentView key={id} id={id} />
}
