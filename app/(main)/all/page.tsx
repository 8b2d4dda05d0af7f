import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { listMessages } from '@/lib/messages/list'
import { textsOf } from '@/lib/messages/texts'
import { ListView } from '../[kind]/list-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(listMessages.all, await pageLocale())('title') }
}

export default function AllKindsPage() {
  return <ListView name="all" />
}
