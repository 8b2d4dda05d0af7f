import { makeStyles, SkeletonItem, Skeleton, tokens } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import { Moment } from '@/components/ui/moment'
import { useKindWords } from '@/components/ui/use-kind-words'
import type { KindSlug } from '@/lib/kinds'
import type { useObjectList } from '@/lib/queries/use-object-list'
import { useSettledCount } from '@/lib/queries/use-settled-count'

export type List = ReturnType<typeof useObjectList>

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
    '@media (max-width: 639px)': { display: 'none' },
  },
})

type Props = { slug: KindSlug; list: List; search: string }

export function ListTitle({ slug, list, search }: Props) {
  const styles = useStyles()
  const t = useTranslations()
  return (
    <div className={styles.row}>
      <h1 className={styles.title} tabIndex={-1}>
        {t(`kinds.names.${slug}.many`)}
      </h1>
      {list.isReading ? (
        <Skeleton className={styles.skeleton} aria-label={t('list.reading')}>
          <SkeletonItem size={16} />
        </Skeleton>
      ) : (
        <span role="status" className={styles.count}>
          <CountWords slug={slug} list={list} search={search} />
        </span>
      )}
      <span className={styles.space} />
      {list.readAt > 0 && (
        <span className={styles.muted}>
          {t.rich('list.asOf', { when: () => <Moment iso={new Date(list.readAt).toISOString()} /> })}
        </span>
      )}
    </div>
  )
}

function CountWords({ slug, list, search }: Props) {
  const t = useTranslations('list')
  const words = useKindWords(slug)
  const all = useSettledCount(slug)
  if (list.failure || list.total === undefined) return null
  if (list.total === 'unknown') return t('countUnknown')
  if (search !== '' && all !== null) {
    return t('matchesOf', { count: list.total, all: words.deletedCount(all) })
  }
  return words.deletedCount(list.total)
}
