import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import { useEffect, useEffectEvent, useState } from 'react'
import { listMessages } from '@/lib/messages/list'
import { narrow, whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { SearchInput } from '@/components/ui/search-input'
import { useMediaQuery } from '@/components/ui/use-media-query'
import type { ListName } from '@/lib/contract/paths'
import { filtersOn, graphOrders, serializeView, type GraphOrder, type View } from '@/lib/contract/view'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { useListWords } from '@/components/object-list/use-list-words'
import { takeSeveral } from '@/lib/queries/list/take-several'

const settleMs = 300

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0 8px',
    [whenNarrow]: { columnGap: '8px', rowGap: 0, paddingBottom: '4px' },
  },
  search: {
    width: '300px',
    maxWidth: '100%',
    [whenNarrow]: { flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: '44px' },
  },
  filters: { fontWeight: tokens.fontWeightRegular, [whenNarrow]: { minHeight: '44px' } },
  count: {
    minWidth: '20px',
    marginLeft: '8px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontSize: tokens.fontSizeBase200,
  },
  // The browser's own select: it works well by touch and with screen readers, and adds no script.
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
    [whenNarrow]: {
      flexBasis: '100%',
      height: '44px',
      marginLeft: '-8px',
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      border: 'none',
    },
  },
})

type Props = { name: ListName; view: View; refine: ChangeView; onFilters: () => void }

export function FilterRow({ name, view, refine, onFilters }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  return (
    <div className={styles.row} role="search">
      <SearchField
        name={name}
        view={view}
        onSearch={(search) => refine({ search })}
        onSeveral={(several) => refine({ several, search: '' })}
      />
      <FiltersButton view={view} onClick={onFilters} />
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

/** Where it is narrow there is no room for the pills of many filters, so the button tells how many there are. */
function FiltersButton({ view, onClick }: { view: View; onClick: () => void }) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  if (!useMediaQuery(narrow)) {
    return (
      <Button className={styles.filters} appearance="subtle" shape="circular" icon={<AddRegular />} onClick={onClick}>
        {t('dialogs.filters')}
      </Button>
    )
  }
  const count = filtersOn({ ...view, search: '' }).length
  return (
    <Button className={styles.filters} icon={<FilterRegular />} onClick={onClick}>
      {t('filters')}
      {count > 0 && <span className={styles.count}>{count}</span>}
    </Button>
  )
}

type SearchProps = {
  name: ListName
  view: View
  onSearch: (search: string) => void
  onSeveral: (texts: readonly string[]) => void
}

/** Waits until typing pauses, so that the address and Graph are not flooded. Enter does not wait. */
function SearchField({ name, view, onSearch, onSeveral }: SearchProps) {
  const { search } = view
  const address = serializeView(view)
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { lower, searchHint } = useListWords(name)
  const [text, setText] = useState(search)
  const [known, setKnown] = useState(search)
  const [sent, setSent] = useState(search)
  // The search changed elsewhere: by Back, a link or "Clear search". A change that this field sent itself is older than what is typed by now.
  if (search !== known) {
    setKnown(search)
    setSent(search)
    if (search !== sent) setText(search)
  }
  const send = () => {
    setSent(text.trim())
    onSearch(text.trim())
  }
  const sendIfNew = () => {
    if (text.trim() !== search) send()
  }
  const settle = useEffectEvent(sendIfNew)
  useEffect(() => {
    const timer = setTimeout(() => settle(), settleMs)
    // Writing the address while Next goes to another page would cancel that. Coming back to this page allows it again.
    const forget = () => clearTimeout(timer)
    const forgetOnLink = ({ target }: Event) => isLink(target) && forget()
    document.addEventListener('click', forgetOnLink, true)
    window.addEventListener('popstate', forget)
    return () => {
      forget()
      document.removeEventListener('click', forgetOnLink, true)
      window.removeEventListener('popstate', forget)
    }
  }, [text, address])
  return (
    <SearchInput
      className={styles.search}
      value={text}
      placeholder={searchHint}
      label={t('search', { kind: lower })}
      onChange={setText}
      onEnter={sendIfNew}
      onSeveral={(pasted) => {
        setText('')
        takeSeveral(pasted, { one: setText, several: onSeveral })
      }}
      onBlur={({ relatedTarget }) => {
        if (!isLink(relatedTarget)) sendIfNew()
      }}
    />
  )
}

function isLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a') !== null
}
