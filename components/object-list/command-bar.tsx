import { Button, makeStyles, tokens } from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  ArrowDownloadRegular,
  ArrowUndoRegular,
  BookmarkAddRegular,
  ColumnEditRegular,
  DeleteRegular,
  DismissRegular,
  LinkRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Scope } from '@/lib/contract/fitting-view'
import type { List } from './list-title'
import type { ListDialogName } from './object-list'
import { useActLimits } from './use-act-limits'
import type { Collect } from './use-collect'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minHeight: '40px' },
  danger: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightRegular },
  plain: { fontWeight: tokens.fontWeightRegular },
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
  const t = useTranslations('list')
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
        <Button
          key={dialog}
          className={styles.plain}
          appearance="subtle"
          icon={<Icon />}
          onClick={() => onDialog(dialog)}
        >
          {t(`dialogs.${dialog}`)}
        </Button>
      ))}
      <CopyLink />
      <Button
        className={styles.plain}
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={list.isRefreshing}
        onClick={list.refresh}
      >
        {t('refresh')}
      </Button>
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
  const t = useTranslations('list')
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
      {isMore && typeof list.total === 'number' && (
        <Button appearance="subtle" className={styles.plain} onClick={selection.selectAll}>
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
  const styles = useStyles()
  const t = useTranslations('list')
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  const said = { idle: '', copied: t('linkCopied'), refused: t('linkNotCopied') }[state]
  return (
    <>
      <Button
        className={styles.plain}
        appearance="subtle"
        icon={<LinkRegular />}
        onClick={() => void copy()}
        onBlur={() => setState('idle')}
      >
        {state === 'copied' ? t('linkCopied') : t('copyLink')}
      </Button>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}
