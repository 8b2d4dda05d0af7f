import { Button, makeStyles, tokens } from '@fluentui/react-components'
import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  DeleteRegular,
  DismissRegular,
  LinkRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLimitText } from '@/components/ui/use-limit-text'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { permanentDeleteLimit } from '@/lib/queries/act-limits'
import { useMe } from '@/lib/queries/use-me'
import type { List } from './list-title'
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
  kind: Kind
  selection: Selection
  list: List
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
}

export function CommandBar({ kind, selection, list, ask }: Props) {
  const styles = useStyles()
  const t = useTranslations('list')
  const limitText = useLimitText()
  const limit = permanentDeleteLimit([kind], useMe().data, selection.size)
  const noRestore = selection.size === 0 ? limitText({ reason: 'selectFirst' }) : null
  const noPermanentDelete = limit && limitText(limit)
  return (
    <div role="group" aria-label={t('commands')} className={styles.bar}>
      <Button
        appearance="primary"
        icon={<ArrowUndoRegular />}
        disabledFocusable={noRestore !== null}
        {...(noRestore && { title: noRestore, 'aria-description': noRestore })}
        onClick={() => ask('restore', selection.objects)}
      >
        {selection.size > 0 ? t('restoreMany', { count: selection.size }) : t('restore')}
      </Button>
      <Button
        className={noPermanentDelete === null ? styles.danger : styles.plain}
        appearance="subtle"
        icon={<DeleteRegular />}
        disabledFocusable={noPermanentDelete !== null}
        {...(noPermanentDelete && { title: noPermanentDelete, 'aria-description': noPermanentDelete })}
        onClick={() => ask('permanentDelete', selection.objects)}
      >
        {t('deletePermanently')}
      </Button>
      <span className={styles.divider} />
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
      {selection.size > 0 && (
        <>
          <span role="status" className={styles.selected}>
            {t('selected', { count: selection.size })}
          </span>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('clearSelection')}
            title={t('clearSelection')}
            onClick={selection.clear}
          />
        </>
      )}
    </div>
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
