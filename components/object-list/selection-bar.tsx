import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular, DeleteRegular, DismissRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { useLimitText } from '@/components/ui/use-limit-text'
import type { ConfirmedActName } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { permanentDeleteLimit } from '@/lib/queries/act-limits'
import { useMe } from '@/lib/queries/use-me'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '56px',
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  touch: { minWidth: '44px', minHeight: '44px' },
  words: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  danger: { minWidth: '44px', minHeight: '44px', color: tokens.colorPaletteRedForeground1 },
})

type Props = {
  kind: Kind
  selection: Selection
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
}

/** The selection commands where it is narrow: at the bottom edge, in reach of a thumb. */
export function SelectionBar({ kind, selection, ask }: Props) {
  const styles = useStyles()
  const t = useTranslations('list')
  const limitText = useLimitText()
  const limit = permanentDeleteLimit([kind], useMe().data, selection.size)
  if (selection.size === 0) return null
  const noPermanentDelete = limit && limitText(limit)
  return (
    <div role="group" aria-label={t('commands')} className={styles.bar}>
      <Button
        className={styles.touch}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('clearSelection')}
        onClick={selection.clear}
      />
      <span role="status" className={styles.words}>
        {t('selected', { count: selection.size })}
      </span>
      <Button
        className={noPermanentDelete ? styles.touch : styles.danger}
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('deletePermanently')}
        disabledFocusable={noPermanentDelete !== null}
        {...(noPermanentDelete && { 'aria-description': noPermanentDelete, title: noPermanentDelete })}
        onClick={() => ask('permanentDelete', selection.objects)}
      />
      <Button
        className={styles.touch}
        appearance="primary"
        icon={<ArrowUndoRegular />}
        onClick={() => ask('restore', selection.objects)}
      >
        {t('restore')}
      </Button>
    </div>
  )
}
