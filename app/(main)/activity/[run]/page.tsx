import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { runMessages } from '@/lib/messages/runs'
import { textsOf } from '@/lib/messages/texts'
import { RunView } from './run-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(runMessages, await pageLocale())('title') }
}

/** Which runs there are, only the browser knows. */
export default async function OneRunPage({ params }: PageProps<'/activity/[run]'>) {
  const { run } = await params
  return <RunView key={run} id={run} />
}
