import { notFound } from 'next/navigation'
import { ObjectPage } from '@/components/object-details/object-page'
import { isObjectId } from '@/lib/contract/object-id'
import { isKindSlug } from '@/lib/kinds'

export default async function DeletedObjectPage({ params }: PageProps<'/[kind]/[id]'>) {
  const { kind, id } = await params
  if (!isKindSlug(kind) || !isObjectId(id)) notFound()
  return <ObjectPage key={id} slug={kind} id={id} />
}
