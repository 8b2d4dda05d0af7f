import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import type { ReactNode } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { loadLater } from '@/components/ui/load-later'
import { Tick } from '@/components/ui/tick'
import type { View } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { columnTracks } from './columns'
import { isCommon, useColumnLabel } from '@/components/object-list/use-column-label'
import type { Selection } from '@/components/object-list/use-selection'

const PropertyLabel = loadLater(() =>
  import('@/components/object-list/property-label').then((module) => module.PropertyLabel),
)

const useStyles = makeStyles({
  // Its containing block is the whole grid, so that it stays in sight while the rows scroll.
  group: { position: 'sticky', top: 0, zIndex: 1 },
  head: {
    display: 'grid',
    alignItems: 'center',
    height: '32px',
    padding: '0 24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { display: 'none' },
  cell: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', paddingRight: '16px' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    maxWidth: '100%',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

type Props = {
  kind: Kind | null
  columns: readonly string[]
  view: View
  selection: Selection
  isHidden: boolean
  /** Rows that match and are not loaded: what is ticked is not all of them. */
  hasMore: boolean
  refine: ChangeView
}

export function GridHead({ kind, columns, view, selection, isHidden, hasMore, refine }: Props) {
  const styles = useStyles()
  const isWhole = selection.areAllLoaded && (selection.isAll || !hasMore)
  const t = useTexts(listMessages)
  const columnLabel = useColumnLabel(kind)
  const labelOf = (column: string) =>
    column === 'name' || isCommon(column) ? columnLabel(column) : <PropertyLabel column={column} />
  return (
    <div role="rowgroup" className={isHidden ? styles.hidden : styles.group}>
      <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: columnTracks(columns) }}>
        <span role="columnheader">
          <Tick
            label={t('selectAll')}
            state={isWhole || (selection.size > 0 && 'mixed')}
            onToggle={() => (selection.areAllLoaded ? selection.clear() : selection.selectLoaded())}
          />
        </span>
        <SortHeader label={labelOf('name')} column="name" sort={view.sort} refine={refine} />
        {columns.map((column) =>
          isSortable(kind, column) ? (
            <SortHeader key={column} label={labelOf(column)} column={column} sort={view.sort} refine={refine} />
          ) : (
            <span key={column} role="columnheader" className={styles.cell}>
              {labelOf(column)}
            </span>
          ),
        )}
      </div>
    </div>
  )
}

const unsorted: readonly string[] = ['about', 'by', 'left']

/** Badges have no order, who deleted something is known of some only, and a list of several kinds is sorted by the date of deletion alone. */
function isSortable(kind: Kind | null, column: string): boolean {
  return column === 'deleted' || (kind !== null && !unsorted.includes(column))
}

/** Both directions of a column in the address; the first is what one click asks for. */
function ordersOf(column: string): readonly [string, string] {
  return column === 'deleted' ? ['newest', 'oldest'] : [column, `${column}-desc`]
}

type SortProps = { label: ReactNode; column: string; sort: string; refine: ChangeView }

function SortHeader({ label, column, sort, refine }: SortProps) {
  const styles = useStyles()
  const [first, second] = ordersOf(column)
  const isSorted = sort === first || sort === second
  const isDescending = sort === 'newest' || sort.endsWith('-desc')
  const Arrow = isDescending ? ArrowDownRegular : ArrowUpRegular
  return (
    <span
      role="columnheader"
      className={styles.cell}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={mergeClasses(styles.sort, isSorted && styles.sorted)}
        onClick={() => refine({ sort: sort === first ? second : first })}
      >
        {label}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </span>
  )
}
