import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BinRecycleRegular, SearchRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { visibleText } from '@/lib/format/visible-text'
import type { KindSlug } from '@/lib/kinds'

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
  advice: { margin: 0, maxWidth: '480px', color: tokens.colorNeutralForeground2 },
})

/** Says why the list is empty: nothing is deleted, or nothing matches the search. */
export function EmptyList({ slug, search, onClear }: { slug: KindSlug; search: string; onClear: () => void }) {
  const styles = useStyles()
  const t = useTranslations('list')
  const hint = useTranslations('kinds.names')(`${slug}.searchAdvice`)
  if (search === '') {
    return (
      <div className={styles.whole}>
        <BinRecycleRegular aria-hidden className={styles.icon} fontSize={40} />
        <h2 className={styles.title}>{t('emptyTitle')}</h2>
        <p className={styles.advice}>{t('emptyAdvice')}</p>
      </div>
    )
  }
  return (
    <div className={styles.whole}>
      <SearchRegular aria-hidden className={styles.icon} fontSize={40} />
      <h2 className={styles.title}>{t('noMatchTitle', { search: visibleText(search) })}</h2>
      <p className={styles.advice}>{hint}</p>
      <Button onClick={onClear}>{t('clearSearch')}</Button>
    </div>
  )
}
