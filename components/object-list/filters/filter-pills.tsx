'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Kind } from '@/lib/kinds/kind'
import { filterMessages } from '@/lib/messages/filters'
import { kindMessages } from '@/lib/messages/kinds'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useViewTitle } from '@/components/shared/use-view-title'
import { filterFits, othersOf, type FilterName } from '@/lib/contract/filters'
import { kindsShown } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { useFilterWords, type FilterWords } from '@/components/shared/use-filter-words'

const useStyles = makeStyles({
  pills: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    padding: '0 0 8px',
    listStyleType: 'none',
    [whenNarrow]: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none' },
  },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
    [whenNarrow]: { flexShrink: 0, height: '44px' },
  },
  part: {
    minWidth: 0,
    height: '100%',
    padding: '0 4px 0 12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  remove: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: '0 8px 0 4px',
    [whenNarrow]: { padding: '0 14px' },
  },
  value: { fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2 },
  whereNot: { margin: 0, padding: '0 0 8px', color: tokens.colorNeutralForeground2 },
})

type Props = { name: ListName; view: View; refine: ChangeView; onEdit: () => void; onReset: () => void }

/** The filters that are on: each can be changed and removed. They name the page, too. */
export function FilterPills({ name, view, refine, onEdit, onReset }: Props) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const words = useFilterWords()(view).filter(({ name: filter }) => filter !== 'search')
  const kinds = kindsShown(scopeOf(name), view.kinds)
  const appliesTo = (filter: FilterName) => kinds.some((kind) => filterFits(filter, kind))
  usePageTitle(useViewTitle(name)(view))
  if (words.length === 0) return null
  return (
    <>
      <ul className={styles.pills} aria-label={t('pills')}>
        {words.map(({ name: filter, label, value }) => (
          <li key={filter} className={styles.pill}>
            <button type="button" className={styles.part} title={t('edit', { name: label })} onClick={onEdit}>
              <span className={styles.label}>{label}: </span>
              <span className={styles.value}>{appliesTo(filter) ? value : t('doesNotApply', { value })}</span>
            </button>
            <button
              type="button"
              className={`${styles.part} ${styles.remove}`}
              aria-label={t('remove', { name: label })}
              title={t('remove', { name: label })}
              onClick={({ currentTarget }) => {
                const list = currentTarget.closest('ul')
                refine({ [filter]: null })
                // A removed pill loses the focus: the next pill takes it, or the button that adds a filter.
                requestAnimationFrame(() =>
                  (list?.isConnected ? list : document.querySelector('main')?.querySelector('[role="search"]'))
                    ?.querySelector('button')
                    ?.focus(),
                )
              }}
            >
              <DismissRegular aria-hidden />
            </button>
          </li>
        ))}
        <li>
          <Button appearance="subtle" size="small" onClick={onReset}>
            {t('reset')}
          </Button>
        </li>
      </ul>
      <WhereNot words={words} kinds={kinds} />
    </>
  )
}

type WhereNotProps = { words: readonly FilterWords[]; kinds: readonly Kind[] }

/** More of them nobody reads. */
const mostNamed = 3

/** Names the kinds that a filter leaves out because they do not have what it looks at. */
function WhereNot({ words, kinds }: WhereNotProps) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const kindNames = useTexts(kindMessages.names)
  const { allOf } = useFormats()
  const sentences = words.flatMap(({ name, label }) => {
    const others = kinds.filter((kind) => !filterFits(name, kind)).map(({ slug }) => slug)
    const isNone = others.length === kinds.length
    if (others.length === 0 || (othersOf(name) === 'areUnknown' && !isNone)) return []
    const named = allOf(others.map((slug) => kindNames(`${slug}.lower.many`)))
    if (isNone) return { name, text: t('appliesToNone', { label, kinds: named }) }
    const isNamed = others.length <= mostNamed ? 'yes' : 'no'
    return { name, text: t('appliesNotTo', { label, isNamed, kinds: named, count: others.length, all: kinds.length }) }
  })
  return sentences.map(({ name, text }) => (
    <p key={name} className={styles.whereNot}>
      {text}
    </p>
  ))
}
