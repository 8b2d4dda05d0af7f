import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import type { DeletedObject } from '@/lib/contract/objects'
import type { SortOrder, View } from '@/lib/contract/view'
import type { Kind } from '@/lib/kinds/kind'
import { columnTracks } from './columns'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
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
  checkbox: { marginLeft: '-8px' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

type Props = {
  kind: Kind
  view: View
  rows: readonly DeletedObject[]
  selection: Selection
  isCompact: boolean
  isHidden: boolean
  refine: (patch: Partial<View>) => void
}

export function GridHead({ kind, view, rows, selection, isCompact, isHidden, refine }: Props) {
  const styles = useStyles()
  const t = useTranslations('list')
  const identifier = useTranslations('kinds.identifiers')(kind.identifierColumn)
  const areAllTicked = rows.length > 0 && selection.size === rows.length
  return (
    <div role="rowgroup" className={isHidden ? styles.hidden : undefined}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        style={{ gridTemplateColumns: columnTracks(kind, isCompact) }}
      >
        <span role="columnheader">
          <Checkbox
            className={styles.checkbox}
            aria-label={t('selectAll')}
            title={t('selectAll')}
            checked={areAllTicked || (selection.size > 0 && 'mixed')}
            onChange={() => (areAllTicked ? selection.clear() : selection.selectAll(rows))}
          />
        </span>
        <SortHeader label={t('columns.name')} orders={['name']} sort={view.sort} refine={refine} />
        <span role="columnheader">{identifier}</span>
        {!isCompact && <span role="columnheader">{t('columns.about')}</span>}
        {!isCompact && (
          <SortHeader label={t('columns.deleted')} orders={['newest', 'oldest']} sort={view.sort} refine={refine} />
        )}
        <span role="columnheader">{t('columns.timeLeft')}</span>
      </div>
    </div>
  )
}

type SortProps = {
  label: string
  /** The orders this column goes through when it is clicked. */
  orders: readonly [SortOrder, ...SortOrder[]]
  sort: SortOrder
  refine: (patch: Partial<View>) => void
}

function SortHeader({ label, orders, sort, refine }: SortProps) {
  const styles = useStyles()
  const isSorted = orders.includes(sort)
  const isDescending = sort === 'newest'
  const next = orders[(orders.indexOf(sort) + 1) % orders.length] ?? orders[0]
  const Arrow = isDescending ? ArrowDownRegular : ArrowUpRegular
  return (
    <span role="columnheader" aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={mergeClasses(styles.sort, isSorted && styles.sorted)}
        onClick={() => refine({ sort: next })}
      >
        {label}
        {isSorted && <Arrow aria-hidden />}
      </button>
    </span>
  )
}
