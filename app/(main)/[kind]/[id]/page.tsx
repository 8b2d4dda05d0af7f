import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { isObjectId } from '@/lib/contract/object-id'
import { isKindSlug } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { textsOf } from '@/lib/messages/texts'
import { ObjectView } from './object-view'

export async function generateMetadata({ params }: PageProps<'/[kind]/[id]'>): Promise<Metadata> {
  const { kind } = await params
  if (!isKindSlug(kind)) return {}
  const locale = await pageLocale()
  const name = textsOf(kindMessages.names, locale)(`${kind}.lower.one`)
  return { title: textsOf(listMessages, locale)('documentTitle', { kind: name }) }
}

export default async function DeletedObjectPage({ params }: PageProps<'/[kind]/[id]'>) {
  const { kind, id } = await params
  if (!isKindSlug(kind) || !isObjectId(id)) notFound()
  return <ObjectView key={id} slug={kind} id={id} />
}
