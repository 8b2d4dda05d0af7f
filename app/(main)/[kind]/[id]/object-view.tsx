'use client'

import { useRouter } from 'next/navigation'
import { ObjectPage } from '@/components/object-details/object-page'
import { pagePaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { useActRequest } from '@/lib/queries/run/use-act-request'
import { ActDialogs } from '../../act-dialogs'

export function ObjectView({ slug, id }: { slug: KindSlug; id: string }) {
  const { request, ask, hasLeft, close } = useActRequest(slug)
  const router = useRouter()
  const closeDialog = () => {
    // What has left the bin has no page there any more, though Graph may still show it for a while.
    // Back may have left this page already.
    if (hasLeft(id) && window.location.pathname === pagePaths.object(slug, id)) router.push(pagePaths.list(slug))
    close()
  }
  return (
    <>
      <ObjectPage slug={slug} id={id} ask={ask} />
      <ActDialogs list={slug} request={request} onClose={closeDialog} />
    </>
  )
}
