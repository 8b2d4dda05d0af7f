import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ObjectList } from '@/components/object-list/object-list'
import { isKindSlug } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'

export async function generateMetadata({ params }: PageProps<'/[kind]'>): Promise<Metadata> {
  const { kind } = await params
  return isKindSlug(kind) ? { title: `Deleted ${kindMessages.names[kind].many.toLowerCase()}` } : {}
}

export default async function KindPage({ params }: PageProps<'/[kind]'>) {
  const { kind } = await params
  if (!isKindSlug(kind)) notFound()
  return <ObjectList key={kind} slug={kind} />
}
