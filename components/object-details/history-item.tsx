'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { DeleteDismissRegular } from '@fluentui/react-icons/svg/delete-dismiss'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { ActorName } from '@/components/shared/actor-name'
import { MicrosoftQuote } from '@/components/shared/microsoft-quote'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { ActivityType, HistoryEntry } from '@/lib/contract/object-history'
import { visibleText } from '@/lib/format/visible-text'
import { historyMessages } from '@/lib/messages/history'
import { HistoryChanges } from './history-changes'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    paddingBlock: '10px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  mark: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  gone: { color: tokens.colorPaletteRedForeground1 },
  back: { color: tokens.colorPaletteGreenForeground1 },
  body: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  when: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [whenNarrow]: { marginLeft: 0, flexBasis: '100%' },
  },
  badge: {
    padding: '0 5px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorPaletteRedForeground1,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actors: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minWidth: 0 },
})

/** One entry of the audit log: what was done, by whom, when, from where and with what. */
export function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const styles = useStyles()
  const { outcome, others, reason } = entry
  return (
    <li className={styles.item}>
      <Mark type={outcome === 'done' ? entry.type : 'other'} />
      <div className={styles.body}>
        <Head entry={entry} />
        <Actors entry={entry} />
        <Circumstances entry={entry} />
        {others.length > 0 && <Others names={others} />}
        {outcome !== 'done' && reason && <MicrosoftQuote said={visibleText(reason)} />}
        <HistoryChanges entry={entry} />
      </div>
    </li>
  )
}

function Head({ entry: { activity, type, outcome, at } }: { entry: HistoryEntry }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  const formats = useFormats()
  const when = new Date(at)
  const name = activity === '' ? t('unnamed') : visibleText(activity)
  // What did not succeed did not become of it.
  const isPlain = outcome !== 'done' || type === 'changed' || type === 'other'
  return (
    <div className={styles.head}>
      <span className={styles.title}>{isPlain ? name : t(`types.${type}`)}</span>
      {!isPlain && <span className={styles.muted}>{name}</span>}
      {outcome !== 'done' && <span className={styles.badge}>{t(outcome)}</span>}
      <time className={styles.when} dateTime={at} title={formats.exactMoment(when)}>
        {formats.dayAndClock(when)}
      </time>
    </div>
  )
}

function Actors({ entry: { actor, person } }: { entry: HistoryEntry }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  if (actor === null) return <div className={styles.muted}>{t('nobody')}</div>
  return (
    <div className={styles.actors}>
      <ActorName actor={actor} />
      {person && (
        <>
          <span className={styles.muted}>{t('signedIn')}</span>
          <ActorName actor={person} />
        </>
      )}
    </div>
  )
}

function Circumstances({ entry }: { entry: HistoryEntry }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  const address = entry.address && visibleText(entry.address)
  const client = entry.client && visibleText(entry.client)
  if (address && client) return <div className={styles.muted}>{t('fromWith', { address, client })}</div>
  if (address) return <div className={styles.muted}>{t('from', { address })}</div>
  return client && <div className={styles.muted}>{t('with', { client })}</div>
}

function Others({ names }: { names: readonly string[] }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  const formats = useFormats()
  return <div className={styles.muted}>{t('others', { names: formats.allOf(names.map(visibleText)) })}</div>
}

const icons = {
  created: AddCircleRegular,
  changed: EditRegular,
  deleted: DeleteRegular,
  restored: ArrowUndoRegular,
  permanentlyDeleted: DeleteDismissRegular,
  other: HistoryRegular,
} satisfies Record<ActivityType, unknown>

function Mark({ type }: { type: ActivityType }) {
  const styles = useStyles()
  const Icon = icons[type]
  const isGone = type === 'deleted' || type === 'permanentlyDeleted'
  const isBack = type === 'restored' || type === 'created'
  return (
    <span className={mergeClasses(styles.mark, isGone && styles.gone, isBack && styles.back)}>
      <Icon aria-hidden fontSize={18} />
    </span>
  )
}
