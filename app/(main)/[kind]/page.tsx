import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { isKindSlug } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { textsOf } from '@/lib/messages/texts'
import { ListView } from './list-view'

export async function generateMetadata({ params }: PageProps<'/[kind]'>): Promise<Metadata> {
  const { kind } = await params
  if (!isKindSlug(kind)) return {}
  const locale = await pageLocale()
  const name = textsOf(kindMessages.names, locale)(`${kind}.lower.many`)
  return { title: textsOf(listMessages, locale)('documentTitle', { kind: name }) }
}

export default async function KindPage({ params }: PageProps<'/[kind]'>) {
  const { kind } = await params
  if (!isKindSlug(kind)) notFound()
  return <ListView key={kind} name={kind} />
}
