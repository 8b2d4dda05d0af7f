'use client'

import { useRouter } from 'next/navigation'
import { ObjectPage } from '@/components/object-details/object-page'
import { pagePaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds'
import { useActRequest } from '@/lib/queries/use-act-request'
import { useRecentActs } from '@/lib/queries/use-recent-acts'
import { ActDialogs } from '../../act-dialogs'

export function ObjectView({ slug, id }: { slug: KindSlug; id: string }) {
  const { request, ask, close } = useActRequest(slug)
  const router = useRouter()
  const acts = useRecentActs(slug)
  const closeDialog = () => {
    close()
    // What has left the bin has no page there any more, though Graph may still show it for a while.
    if (acts.some((act) => act.id === id)) router.push(pagePaths.list(slug))
  }
  return (
    <>
      <ObjectPage slug={slug} id={id} ask={ask} />
      <ActDialogs slug={slug} request={request} onClose={closeDialog} />
    </>
  )
}
