import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SearchInput } from '@/components/ui/search-input'
import type { ListName } from '@/lib/contract/paths'
import { graphOrders, type GraphOrder, type View } from '@/lib/contract/view'
import type { ChangeView } from '@/lib/queries/use-view'
import { useListWords } from './use-list-words'

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
  filters: { fontWeight: tokens.fontWeightRegular, '@media (max-width: 639px)': { minHeight: '44px' } },
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

type Props = { name: ListName; view: View; refine: ChangeView; onFilters: () => void }

export function FilterRow({ name, view, refine, onFilters }: Props) {
  const styles = useStyles()
  const t = useTranslations('list')
  return (
    <div className={styles.row} role="search">
      {/* A new field when the search changes from elsewhere: Back, a link, or "Clear search". */}
      <SearchField key={view.search} name={name} search={view.search} onSearch={(search) => refine({ search })} />
      <Button className={styles.filters} appearance="subtle" shape="circular" icon={<AddRegular />} onClick={onFilters}>
        {t('dialogs.filters')}
      </Button>
      <select
        className={styles.order}
        aria-label={t('order')}
        value={isGraphOrder(view.sort) ? view.sort : ''}
        onChange={({ target }) => refine({ sort: target.value })}
      >
        {!isGraphOrder(view.sort) && <option value="">{t('sortBy.column')}</option>}
        {graphOrders.map((order) => (
          <option key={order} value={order}>
            {t(`sortBy.${order}`)}
          </option>
        ))}
      </select>
    </div>
  )
}

function isGraphOrder(sort: string): sort is GraphOrder {
  return (graphOrders as readonly string[]).includes(sort)
}

type SearchProps = { name: ListName; search: string; onSearch: (search: string) => void }

/** Waits until typing pauses, so that the address and Graph are not flooded. Enter does not wait. */
function SearchField({ name, search, onSearch }: SearchProps) {
  const styles = useStyles()
  const t = useTranslations('list')
  const { lower, searchHint } = useListWords(name)
  const [text, setText] = useState(search)
  const settle = useEffectEvent(() => {
    if (text.trim() !== search) onSearch(text.trim())
  })
  useEffect(() => {
    const timer = setTimeout(() => settle(), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <SearchInput
      className={styles.search}
      value={text}
      placeholder={searchHint}
      label={t('search', { kind: lower })}
      onChange={setText}
      onEnter={() => onSearch(text.trim())}
    />
  )
}
