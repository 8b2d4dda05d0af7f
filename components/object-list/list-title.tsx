import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { Moment } from '@/components/ui/moment'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { ListName } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import { useSettledCount } from '@/lib/queries/list/use-settled-count'
import { useFormats } from '@/components/ui/use-formats'
import type { List } from './list'
import { useListWords } from './use-list-words'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalM, padding: '12px 0 4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  count: { color: tokens.colorNeutralForeground2 },
  skeleton: { width: '120px' },
  space: { flexGrow: 1 },
  muted: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    [whenNarrow]: { display: 'none' },
  },
})

type Props = { name: ListName; list: List; isWhole: boolean; children: ReactNode }

export function ListTitle({ name, list, isWhole, children }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { title } = useListWords(name)
  return (
    <div className={styles.row}>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {list.isReading ? (
        <Skeleton className={styles.skeleton} label={t('reading')}>
          <SkeletonBar />
        </Skeleton>
      ) : (
        <span role="status" className={styles.count}>
          <CountWords name={name} list={list} isWhole={isWhole} />
        </span>
      )}
      <span className={styles.space} />
      {list.readAt > 0 && (
        <span className={styles.muted}>
          {t.rich('asOf', { when: () => <Moment iso={new Date(list.readAt).toISOString()} /> })}
        </span>
      )}
      {children}
    </div>
  )
}

function CountWords({ name, list, isWhole }: Omit<Props, 'children'>) {
  const t = useTexts(listMessages)
  const formats = useFormats()
  const words = useListWords(name)
  const all = useSettledCount(name)
  if (list.failure || list.total === undefined) return null
  if (list.total === 'unknown') {
    const { progress } = list
    if (!progress) return t('countUnknown')
    return t('foundSoFar', {
      count: list.rows.length,
      read: progress.read,
      all: progress.of === 'unknown' ? progress.of : formats.number(progress.of),
    })
  }
  const deleted = words.deletedCount(list.total)
  if (list.missing.length > 0) {
    return t('countPartly', { deleted, read: kinds.length - list.missing.length, kinds: kinds.length })
  }
  return isWhole || all === null ? deleted : t('matchesOf', { count: list.total, all: words.deletedCount(all) })
}
