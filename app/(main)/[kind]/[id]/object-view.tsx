'use client'

import { ObjectPage } from '@/components/object-details/object-page'
import type { KindSlug } from '@/lib/kinds'
import { useActRequest } from '@/lib/queries/use-act-request'
import { ActDialogs } from '../../act-dialogs'

export function ObjectView({ slug, id }: { slug: KindSlug; id: string }) {
  const { request, ask, close } = useActRequest(slug)
  return (
    <>
      <ObjectPage slug={slug} id={id} ask={ask} />
      <ActDialogs slug={slug} request={request} onClose={close} />
    </>
  )
}
