import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { ColumnEditRegular } from '@fluentui/react-icons/svg/column-edit'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import type { ReactElement } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import type { Scope } from '@/lib/contract/fitting-view'
import type { List, ListDialogName } from '@/components/object-list/list'
import { useActLimits } from './use-act-limits'
import type { Collect } from './use-collect'
import { useCopyLink } from './use-copy-link'
import type { Selection } from '@/components/object-list/use-selection'

/** Narrower than this, a tick would make the bar wrap and the rows jump. */
const noRoomForWords = '@container (max-width: 1080px)'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minHeight: '40px' },
  danger: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightRegular },
  all: { fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForegroundLink },
  plain: { fontWeight: tokens.fontWeightRegular },
  side: {
    fontWeight: tokens.fontWeightRegular,
    [noRoomForWords]: { minWidth: '32px', maxWidth: '32px', padding: 0, '& > .fui-Button__icon': { margin: 0 } },
  },
  sideWords: { [noRoomForWords]: { position: 'absolute', clipPath: 'inset(50%)' } },
  divider: { width: '1px', height: '20px', margin: '0 6px', backgroundColor: tokens.colorNeutralStroke2 },
  space: { flexGrow: 1 },
  selected: { fontWeight: tokens.fontWeightSemibold },
})

type Props = {
  scope: Scope
  selection: Selection
  list: List
  collect: Collect
  onDialog: (dialog: ListDialogName | 'saveView') => void
}

export function CommandBar({ scope, selection, list, collect, onDialog }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { noRestore, noPermanentDelete } = useActLimits(scope, selection, collect)
  return (
    <div role="group" aria-label={t('commands')} className={styles.bar}>
      <Button
        appearance="primary"
        icon={<ArrowUndoRegular />}
        disabledFocusable={noRestore !== null}
        {...(noRestore && { title: noRestore, 'aria-description': noRestore })}
        onClick={() => collect.start('restore')}
      >
        {selection.size > 0 ? t('restoreMany', { count: selection.size }) : t('restore')}
      </Button>
      <Button
        className={noPermanentDelete === null ? styles.danger : styles.plain}
        appearance="subtle"
        icon={<DeleteRegular />}
        disabledFocusable={noPermanentDelete !== null}
        {...(noPermanentDelete && { title: noPermanentDelete, 'aria-description': noPermanentDelete })}
        onClick={() => collect.start('permanentDelete')}
      >
        {t('deletePermanently')}
      </Button>
      <span className={styles.divider} />
      {dialogCommands.map(({ dialog, Icon }) => (
        <SideCommand key={dialog} icon={<Icon />} label={t(`dialogs.${dialog}`)} onClick={() => onDialog(dialog)} />
      ))}
      <CopyLink />
      <SideCommand
        icon={<ArrowClockwiseRegular />}
        label={t('refresh')}
        disabledFocusable={list.isRefreshing}
        onClick={list.refresh}
      />
      <span className={styles.space} />
      {selection.size > 0 && <SelectionWords {...{ selection, list, collect }} />}
    </div>
  )
}

const dialogCommands = [
  { dialog: 'export', Icon: ArrowDownloadRegular },
  { dialog: 'columns', Icon: ColumnEditRegular },
  { dialog: 'saveView', Icon: BookmarkAddRegular },
] as const

function SelectionWords({ selection, list, collect }: Pick<Props, 'selection' | 'list' | 'collect'>) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { selectAll } = selection
  const isMore = selection.areAllLoaded && !selection.isAll && list.hasMore && typeof list.total === 'number'
  if (collect.progress !== null) {
    return (
      <>
        <span role="status">{t('collecting', { read: collect.progress, all: selection.size })}</span>
        <Button onClick={collect.stop}>{t('stopCollecting')}</Button>
      </>
    )
  }
  return (
    <>
      {collect.failure && <span role="alert">{t('collectFailed')}</span>}
      <span role="status" className={styles.selected}>
        {t('selected', { count: selection.size })}
      </span>
      {isMore && selectAll && typeof list.total === 'number' && (
        <Button appearance="subtle" className={styles.all} onClick={selectAll}>
          {t('selectAllMatching', { count: list.total })}
        </Button>
      )}
      {selection.isAll && <span>{t('allThatMatch')}</span>}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('clearSelection')}
        title={t('clearSelection')}
        onClick={selection.clear}
      />
    </>
  )
}

function CopyLink() {
  const { label, said, copy, reset } = useCopyLink()
  return (
    <>
      <SideCommand icon={<LinkRegular />} label={label} onClick={copy} onBlur={reset} />
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}

type SideCommandProps = {
  icon: ReactElement
  label: string
  disabledFocusable?: boolean
  onClick: () => void
  onBlur?: () => void
}

/** Where there is no room for all of them, only its icon is seen. */
function SideCommand({ label, ...props }: SideCommandProps) {
  const styles = useStyles()
  return (
    <Button className={styles.side} appearance="subtle" title={label} {...props}>
      <span className={styles.sideWords}>{label}</span>
    </Button>
  )
}
