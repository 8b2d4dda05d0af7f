import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isObjectId } from '@/lib/contract/object-id'
import { isKindSlug } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { ObjectView } from './object-view'

export async function generateMetadata({ params }: PageProps<'/[kind]/[id]'>): Promise<Metadata> {
  const { kind } = await params
  return isKindSlug(kind) ? { title: `Deleted ${kindMessages.names[kind].lower.one}` } : {}
}

export default async function DeletedObjectPage({ params }: PageProps<'/[kind]/[id]'>) {
  const { kind, id } = await params
  if (!isKindSlug(kind) || !isObjectId(id)) notFound()
  return <ObjectView key={id} slug={kind} id={id} />
}
