'use client'

import { loadLater } from '@/components/ui/load-later'
import type { ListName } from '@/lib/contract/paths'
import type { ActRequest } from '@/lib/queries/run/use-act-request'

const RestoreDialog = loadLater(() =>
  import('@/components/restore/restore-dialog').then((module) => module.RestoreDialog),
)
const PermanentDeleteDialog = loadLater(() =>
  import('@/components/permanent-delete/permanent-delete-dialog').then((module) => module.PermanentDeleteDialog),
)

const dialogs = { restore: RestoreDialog, permanentDelete: PermanentDeleteDialog }

/** The dialog of the act that was asked for, loaded when it is first needed. */
export function ActDialogs({
  list,
  request,
  onClose,
}: {
  list: ListName
  request: ActRequest | null
  onClose: () => void
}) {
  if (!request) return null
  const Dialog = dialogs[request.act]
  return <Dialog list={list} request={request} onClose={onClose} />
}
