import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BinRecycleRegular } from '@fluentui/react-icons/svg/bin-recycle'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { listMessages } from '@/lib/messages/list'
import { loadLater } from '@/components/ui/load-later'
import { useTexts } from '@/components/ui/use-texts'
import { visibleText } from '@/lib/format/visible-text'
import { listViewOf, withoutFilters, type View } from '@/lib/contract/view'
import { isWhole as isWholeList } from '@/lib/queries/list/use-object-list'
import type { ChangeView } from '@/lib/queries/list/use-view'
import type { List } from './list'

const LookedAt = loadLater(() => import('./looked-at').then((module) => module.LookedAt))

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '64px 24px',
    textAlign: 'center',
  },
  icon: { color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  advice: { margin: 0, maxWidth: '480px', color: tokens.colorNeutralForeground2 },
})

type Props = {
  list: List
  view: View
  /** Some kinds could not be read, so the list cannot claim that nothing is there. */
  isPartial: boolean
  isWhole: boolean
  onReset: ChangeView
}

/** Says why the list is empty: nothing is deleted, or nothing matches the search and the filters. */
export function EmptyList({ list, view, isPartial, isWhole, onReset }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  if (isWhole) {
    return (
      <div className={styles.whole}>
        <BinRecycleRegular aria-hidden className={styles.icon} fontSize={40} />
        <h2 className={styles.title}>{t(isPartial ? 'emptyPartlyTitle' : 'emptyTitle')}</h2>
        <p className={styles.advice}>{t(isPartial ? 'emptyPartlyAdvice' : 'emptyAdvice')}</p>
      </div>
    )
  }
  const hasSearch = view.search !== ''
  const hasFilters = !isWholeList({ ...listViewOf(view), search: '' })
  return (
    <div className={styles.whole}>
      <SearchRegular aria-hidden className={styles.icon} fontSize={40} />
      <h2 className={styles.title}>
        {hasSearch
          ? t('noMatchTitle', { search: visibleText(view.search), filters: hasFilters ? 'some' : 'none' })
          : t('noMatchFilterTitle')}
      </h2>
      {hasSearch && <LookedAt search={view.search} list={list} refine={onReset} />}
      {hasFilters && <p className={styles.advice}>{t('noMatchFilterAdvice')}</p>}
      <div className={styles.ways}>
        {hasSearch && <Button onClick={() => onReset({ search: '' })}>{t('clearSearch')}</Button>}
        {hasFilters && <Button onClick={() => onReset(withoutFilters(view))}>{t('resetFilters')}</Button>}
      </div>
    </div>
  )
}
