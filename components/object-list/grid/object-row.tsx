import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, type CSSProperties } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { ObjectMark } from '@/components/shared/object-mark'
import { ObjectName, useNameText } from '@/components/shared/object-name'
import { Tick } from '@/components/ui/tick'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { Cell } from './cell'
import { columnTracks } from './columns'
import type { Selection } from '@/components/object-list/use-selection'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    alignItems: 'center',
    boxSizing: 'border-box',
    padding: '0 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  open: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  cell: { minWidth: 0, paddingRight: '16px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  name: { display: 'flex', alignItems: 'center', gap: '10px', fontWeight: tokens.fontWeightMedium },
  nameText: { overflow: 'hidden', textOverflow: 'ellipsis' },
})

export type RowProps = {
  object: DeletedObject
  columns: readonly string[]
  rowIndex: number
  isActive: boolean
  selection: Selection
  isOpen: boolean
  onOpen: () => void
  className: string
  style: CSSProperties
}

export const ObjectRow = memo(function ObjectRow(props: RowProps) {
  const { object, columns, rowIndex, isActive, selection, isOpen, onOpen, className, style } = props
  const isSelected = selection.has(object)
  const styles = useStyles()
  const t = useTexts(listMessages)
  const name = useNameText()(object.displayName)
  const kind = kindOf(object.kind)
  return (
    <div
      role="row"
      aria-rowindex={rowIndex + 2}
      aria-selected={isSelected}
      data-row={rowIndex}
      data-object={object.id}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(className, styles.row, (isSelected || isOpen) && styles.marked, isOpen && styles.open)}
      style={{ ...style, gridTemplateColumns: columnTracks(columns) }}
      onClick={onOpen}
    >
      <span role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Tick
          label={t('selectRow', { name })}
          state={isSelected}
          tabIndex={-1}
          onToggle={(isShift) => selection.toggle(object, isShift)}
        />
      </span>
      <span role="gridcell" className={mergeClasses(styles.cell, styles.name)} title={name}>
        {kind && <ObjectMark kind={kind} name={object.displayName} />}
        <span className={styles.nameText}>
          <ObjectName name={object.displayName} />
        </span>
      </span>
      {kind &&
        columns.map((column) => (
          <span key={column} role="gridcell" className={styles.cell}>
            <Cell kind={kind} object={object} column={column} />
          </span>
        ))}
    </div>
  )
}, isSameRow)

/**
 * `onOpen` is a new function at every render that does the same; `onTick` knows the other ticks, so only the newest will do.
 */
function isSameRow(before: RowProps, after: RowProps): boolean {
  const isSamePlace = before.style.transform === after.style.transform && before.style.height === after.style.height
  return (
    isSamePlace &&
    before.object === after.object &&
    before.columns === after.columns &&
    before.rowIndex === after.rowIndex &&
    before.isActive === after.isActive &&
    before.selection === after.selection &&
    before.isOpen === after.isOpen
  )
}
