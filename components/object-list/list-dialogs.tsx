'use client'

import { WithTexts } from '@/components/ui/with-texts'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import type { ChangeView } from '@/lib/queries/use-view'
import { ColumnsDialog } from './columns-dialog'
import { FilterDialog } from './filter-dialog'
import type { ListDialogName } from './object-list'

const dialogs = { filters: FilterDialog, columns: ColumnsDialog }

type Props = { dialog: ListDialogName; name: ListName; view: View; refine: ChangeView; onClose: () => void }

/** What changes the view of a list. */
export function ListDialogs({ dialog, ...props }: Props) {
  const Dialog = dialogs[dialog]
  return (
    <WithTexts>
      <Dialog {...props} />
    </WithTexts>
  )
}
