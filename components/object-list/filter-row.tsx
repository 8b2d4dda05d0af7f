import { makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sortOrders, type View } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'

const settleMs = 300

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0 8px',
    '@media (max-width: 639px)': { flexDirection: 'column', alignItems: 'stretch' },
  },
  search: { width: '300px', maxWidth: '100%', '@media (max-width: 639px)': { width: 'auto', minHeight: '44px' } },
  // The browser's own: it serves touch and screen readers well, and weighs nothing.
  order: {
    marginLeft: 'auto',
    height: '32px',
    padding: '0 8px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 639px)': { marginLeft: 0, height: '44px' },
  },
})

type Props = { slug: KindSlug; view: View; refine: (patch: Partial<View>) => void }

export function FilterRow({ slug, view, refine }: Props) {
  const styles = useStyles()
  const t = useTranslations()
  return (
    <div className={styles.row} role="search">
      {/* A new field when the search changes from elsewhere: Back, a link, or "Clear search". */}
      <SearchField key={view.search} slug={slug} search={view.search} onSearch={(search) => refine({ search })} />
      <select
        className={styles.order}
        aria-label={t('list.order')}
        value={view.sort}
        onChange={({ target }) => refine({ sort: sortOrders.find((order) => order === target.value) ?? 'newest' })}
      >
        {sortOrders.map((order) => (
          <option key={order} value={order}>
            {t(`list.sortBy.${order}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

type SearchProps = { slug: KindSlug; search: string; onSearch: (search: string) => void }

/** Waits until typing pauses, so that the address and Graph are not flooded. Enter does not wait. */
function SearchField({ slug, search, onSearch }: SearchProps) {
  const styles = useStyles()
  const t = useTranslations()
  const [text, setText] = useState(search)
  const settle = useEffectEvent(() => {
    if (text.trim() !== search) onSearch(text.trim())
  })
  useEffect(() => {
    const timer = setTimeout(() => settle(), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <SearchBox
      className={styles.search}
      value={text}
      placeholder={t(`kinds.names.${slug}.searchHint`)}
      aria-label={t('list.search', { kind: t(`kinds.names.${slug}.lower.many`) })}
      onChange={(_, { value }) => setText(value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSearch(text.trim())
      }}
    />
  )
}
