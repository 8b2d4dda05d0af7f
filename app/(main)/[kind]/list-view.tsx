'use client'

import dynamic from 'next/dynamic'
import { ObjectList } from '@/components/object-list/object-list'
import type { KindSlug } from '@/lib/kinds'
import { useActRequest } from '@/lib/queries/use-act-request'
import { useView } from '@/lib/queries/use-view'
import { ActDialogs } from '../act-dialogs'

const ObjectPanel = dynamic(() =>
  import('@/components/object-details/object-panel').then((module) => module.ObjectPanel),
)

/** The list of a kind with the object that is open beside it and the act that was asked for. */
export function ListView({ slug }: { slug: KindSlug }) {
  const { request, ask, hasLeft, close } = useActRequest(slug)
  const { view, open } = useView()
  const closeDialog = () => {
    // Nothing stays open beside the list that has just left it.
    if (hasLeft(view.object)) open(null)
    close()
  }
  return (
    <>
      <ObjectList
        slug={slug}
        ask={ask}
        panel={({ object, ...slot }) => <ObjectPanel slug={slug} row={object} ask={ask} {...slot} />}
      />
      <ActDialogs slug={slug} request={request} onClose={closeDialog} />
    </>
  )
}
