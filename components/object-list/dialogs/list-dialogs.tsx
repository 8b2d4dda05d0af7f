'use client'

import { defaultColumns } from '@/lib/contract/fitting-view'
import type { ListName } from '@/lib/contract/paths'
import { listViewOf, type View } from '@/lib/contract/view'
import { scopeOf } from '@/lib/contract/list-scope'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { ColumnsDialog } from './columns-dialog'
import { ExportDialog } from './export-dialog'
import { FilterDialog } from '@/components/object-list/filters/filter-dialog'
import type { List, ListDialogName } from '@/components/object-list/list'

type Props = {
  dialog: ListDialogName
  name: ListName
  view: View
  total: List['total']
  refine: ChangeView
  onClose: () => void
}

/** What changes the view of a list, keeps it, or takes it out as a file. */
export function ListDialogs({ dialog, name, view, total, refine, onClose }: Props) {
  switch (dialog) {
    case 'filters':
      return <FilterDialog {...{ name, view, refine, onClose }} />
    case 'columns':
      return <ColumnsDialog {...{ name, view, refine, onClose }} />
    case 'export': {
      const scope = scopeOf(name)
      const columns = view.columns ?? defaultColumns(scope)
      return <ExportDialog list={name} view={listViewOf(view, scope.kind)} {...{ columns, total, onClose }} />
    }
  }
}
