import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isKindSlug } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { ListView } from './list-view'

export async function generateMetadata({ params }: PageProps<'/[kind]'>): Promise<Metadata> {
  const { kind } = await params
  return isKindSlug(kind) ? { title: `Deleted ${kindMessages.names[kind].lower.many}` } : {}
}

export default async function KindPage({ params }: PageProps<'/[kind]'>) {
  const { kind } = await params
  if (!isKindSlug(kind)) notFound()
  return <ListView key={kind} name={kind} />
}
