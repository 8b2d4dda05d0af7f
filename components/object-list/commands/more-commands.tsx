'use client'

import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { SelectAllOnRegular } from '@fluentui/react-icons/svg/select-all-on'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { Menu, MenuItem } from '@/components/ui/menu'
import type { List, ListDialogName } from '@/components/object-list/list'
import { useCopyLink } from './use-copy-link'
import type { Selection } from '@/components/object-list/use-selection'

type Props = {
  selection: Selection
  list: List
  onDialog: (dialog: ListDialogName | 'saveView') => void
  onClose: () => void
}

/** Where it is narrow: what the command bar and the head of the table hold elsewhere. */
export function MoreCommands({ selection, list, onDialog, onClose }: Props) {
  const t = useTexts(listMessages)
  const link = useCopyLink()
  const andClose = (act: () => void) => () => {
    onClose()
    act()
  }
  const { total } = list
  const { selectAll } = selection
  return (
    <Menu label={t('moreCommands')} onClose={onClose}>
      {list.rows.length > 0 && (
        <MenuItem icon={<SelectAllOnRegular />} onClick={andClose(selection.selectLoaded)}>
          {t('selectAll')}
        </MenuItem>
      )}
      {list.hasMore && selectAll && typeof total === 'number' && (
        <MenuItem icon={<SelectAllOnRegular />} onClick={andClose(selectAll)}>
          {t('selectAllThatMatch', { count: total })}
        </MenuItem>
      )}
      <MenuItem icon={<ArrowDownloadRegular />} onClick={andClose(() => onDialog('export'))}>
        {t('dialogs.export')}
      </MenuItem>
      <MenuItem icon={<BookmarkAddRegular />} onClick={andClose(() => onDialog('saveView'))}>
        {t('dialogs.saveView')}
      </MenuItem>
      <MenuItem icon={<LinkRegular />} onClick={link.copy}>
        <span role="status">{link.said || link.label}</span>
      </MenuItem>
      <MenuItem icon={<ArrowClockwiseRegular />} onClick={andClose(list.refresh)}>
        {t('refresh')}
      </MenuItem>
    </Menu>
  )
}
