'use client'

import { ObjectList } from '@/components/object-list/object-list'
import { loadLater } from '@/components/ui/load-later'
import { readObjectRef } from '@/lib/contract/object-ref'
import type { ListName } from '@/lib/contract/paths'
import { useActRequest } from '@/lib/queries/run/use-act-request'
import { useView } from '@/lib/queries/list/use-view'
import { ActDialogs } from '../act-dialogs'

const ObjectPanel = loadLater(() =>
  import('@/components/object-details/object-panel').then((module) => module.ObjectPanel),
)

const SaveViewDialog = loadLater(() =>
  import('@/components/saved-views/save-view-dialog').then((module) => module.SaveViewDialog),
)

/** A list with the object that is open beside it and the act that was asked for. */
export function ListView({ name }: { name: ListName }) {
  const { request, ask, hasLeft, close } = useActRequest(name)
  const { view, open } = useView(name)
  const closeDialog = () => {
    const opened = view.object === null ? null : readObjectRef(name, view.object)
    // An object that has left the bin is closed, unless Back has closed it already.
    const isOpen = new URLSearchParams(window.location.search).get('object') === view.object
    if (opened && isOpen && hasLeft(opened.id)) open(null)
    close()
  }
  return (
    <>
      <ObjectList
        name={name}
        ask={ask}
        saveView={(slot) => <SaveViewDialog list={name} {...slot} />}
        panel={({ kind, object, ...slot }) => <ObjectPanel slug={kind} row={object} ask={ask} {...slot} />}
      />
      <ActDialogs list={name} request={request} onClose={closeDialog} />
    </>
  )
}
