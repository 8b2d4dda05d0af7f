import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import type { Scope } from '@/lib/contract/fitting-view'
import { useActLimits } from './use-act-limits'
import type { Collect } from './use-collect'
import type { Selection } from '@/components/object-list/use-selection'

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
  words: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  permanent: { minWidth: '44px', minHeight: '44px', padding: '0 4px', fontWeight: tokens.fontWeightRegular },
  danger: { color: tokens.colorPaletteRedForeground1 },
})

type Props = { scope: Scope; selection: Selection; collect: Collect }

/** The selection commands where it is narrow: at the bottom edge, in reach of a thumb. */
export function SelectionBar({ scope, selection, collect }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { noRestore, noPermanentDelete } = useActLimits(scope, selection, collect)
  if (selection.size === 0) return null
  if (collect.progress !== null) {
    return (
      <div role="group" aria-label={t('commands')} className={styles.bar}>
        <span role="status" className={styles.words}>
          {t('collecting', { read: collect.progress, all: selection.size })}
        </span>
        <Button className={styles.touch} onClick={collect.stop}>
          {t('stopCollecting')}
        </Button>
      </div>
    )
  }
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
        {collect.failure && <span role="alert"> {t('collectFailed')}</span>}
      </span>
      <Button
        className={mergeClasses(styles.permanent, noPermanentDelete === null && styles.danger)}
        appearance="subtle"
        icon={<DeleteRegular />}
        disabledFocusable={noPermanentDelete !== null}
        {...(noPermanentDelete && { 'aria-description': noPermanentDelete, title: noPermanentDelete })}
        onClick={() => collect.start('permanentDelete')}
      >
        {t('deletePermanently')}
      </Button>
      <Button
        className={styles.touch}
        appearance="primary"
        icon={<ArrowUndoRegular />}
        disabledFocusable={noRestore !== null}
        onClick={() => collect.start('restore')}
      >
        {t('restoreMany', { count: selection.size })}
      </Button>
    </div>
  )
}
