'use client'

import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { useState } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { columnsOf, defaultColumns, fittingView } from '@/lib/contract/fitting-view'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import { scopeOf } from '@/lib/contract/list-scope'
import { FurtherColumnChoice } from './further-column-choice'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { useAnyColumnLabel } from '@/components/object-list/use-any-column-label'

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', minHeight: '36px' },
  label: { flexGrow: 1 },
})

type Props = { name: ListName; view: View; refine: ChangeView; onClose: () => void }

/** Which columns a list shows, and in which order. */
export function ColumnsDialog({ name, view, refine, onClose }: Props) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const scope = scopeOf(name)
  const labelOf = useAnyColumnLabel(scope.kind)
  const start = view.columns ?? defaultColumns(scope)
  const [order, setOrder] = useState(() => [...start, ...columnsOf(scope).filter((column) => !start.includes(column))])
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(start))
  const toggle = (column: string) => {
    const after = new Set(shown)
    if (!after.delete(column)) after.add(column)
    setShown(after)
  }
  const move = (column: string, by: -1 | 1) => {
    const index = order.indexOf(column)
    const other = order[index + by]
    if (other === undefined) return
    setOrder(order.map((one) => (one === column ? other : one === other ? column : one)))
  }
  const add = (column: string) => {
    if (!order.includes(column)) setOrder([...order, column])
    setShown(new Set([...shown, column]))
  }
  const apply = (columns: readonly string[] | null) => {
    // What is sorted by a column that goes has no order any more.
    const { sort } = fittingView({ ...view, columns }, scope)
    refine({ columns, ...(sort !== view.sort && { sort }) })
    onClose()
  }
  return (
    <ActDialog
      title={t('columns.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => apply(null)}>{t('columns.reset')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button appearance="primary" onClick={() => apply(order.filter((column) => shown.has(column)))}>
            {t('columns.apply')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t('columns.lead')}</p>
      <ul className={styles.list}>
        {order.map((column, index) => (
          <li key={column} className={styles.item}>
            <Checkbox
              className={styles.label}
              checked={shown.has(column)}
              label={labelOf(column)}
              onChange={() => toggle(column)}
            />
            <MoveButton
              name={labelOf(column)}
              direction="up"
              isFirstOrLast={index === 0}
              onMove={() => move(column, -1)}
            />
            <MoveButton
              name={labelOf(column)}
              direction="down"
              isFirstOrLast={index === order.length - 1}
              onMove={() => move(column, 1)}
            />
          </li>
        ))}
      </ul>
      {scope.kind && <FurtherColumnChoice kind={scope.kind} chosen={order} onAdd={add} />}
    </ActDialog>
  )
}

type MoveProps = { name: string; direction: 'up' | 'down'; isFirstOrLast: boolean; onMove: () => void }

function MoveButton({ name, direction, isFirstOrLast, onMove }: MoveProps) {
  const t = useTexts(filterMessages.columns)
  return (
    <Button
      appearance="subtle"
      icon={direction === 'up' ? <ArrowUpRegular /> : <ArrowDownRegular />}
      aria-label={t(direction, { name })}
      disabledFocusable={isFirstOrLast}
      onClick={onMove}
    />
  )
}
