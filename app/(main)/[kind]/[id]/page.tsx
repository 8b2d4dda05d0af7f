import { notFound } from 'next/navigation'
import { isObjectId } from '@/lib/contract/object-id'
import { isKindSlug } from '@/lib/kinds'
import { ObjectView } from './object-view'

export default async function DeletedObjectPage({ params }: PageProps<'/[kind]/[id]'>) {
  const { kind, id } = await params
  if (!isKindSlug(kind) || !isObjectId(id)) notFound()
  return <ObjectView key={id} slug={kind} id={id} />
}
