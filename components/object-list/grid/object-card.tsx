import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { Badges } from '@/components/shared/badges'
import { Identifier } from '@/components/shared/identifier'
import { Moment } from '@/components/ui/moment'
import { ObjectName, useNameText } from '@/components/shared/object-name'
import { Tick } from '@/components/ui/tick'
import { TimeLeft } from '@/components/shared/time-left'
import { kindOf } from '@/lib/kinds'
import type { RowProps } from './object-row'

const useStyles = makeStyles({
  place: {
    padding: '0 16px 8px',
    boxSizing: 'border-box',
    outlineStyle: 'none',
    ':focus-visible > div': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  card: {
    display: 'grid',
    gridTemplateColumns: '44px minmax(0, 1fr)',
    boxSizing: 'border-box',
    height: '100%',
    paddingRight: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  marked: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  tick: { display: 'flex', justifyContent: 'center' },
  checkbox: {
    width: '44px',
    height: '100%',
    marginLeft: 0,
    alignItems: 'flex-start',
    paddingTop: '12px',
    boxSizing: 'border-box',
  },
  facts: { display: 'flex', flexDirection: 'column', justifyContent: 'center', gap: '4px', minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  muted: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
})

/** A row on a narrow screen: what people recognise the object by, and how much time is left. */
export function ObjectCard(props: RowProps) {
  const { object, columns, rowIndex, isActive, selection, isOpen, onOpen, className, style } = props
  const isSelected = selection.has(object)
  const styles = useStyles()
  const t = useTexts(listMessages)
  const kindNames = useTexts(kindMessages.names)
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
      className={mergeClasses(className, styles.place)}
      style={style}
    >
      <div
        role="presentation"
        className={mergeClasses(styles.card, (isSelected || isOpen) && styles.marked)}
        onClick={onOpen}
      >
        <span role="gridcell" className={styles.tick} onClick={(event) => event.stopPropagation()}>
          <Tick
            className={styles.checkbox}
            label={t('selectRow', { name })}
            state={isSelected}
            tabIndex={-1}
            onToggle={(isShift) => selection.toggle(object, isShift)}
          />
        </span>
        <span role="gridcell" className={styles.facts}>
          <span className={styles.line}>
            <span className={styles.name}>
              <ObjectName name={object.displayName} />
            </span>
            {kind && <Badges kind={kind} properties={object.properties} />}
          </span>
          <Identifier text={kind.identifier({ ...object.properties, id: object.id })} />
          <span className={styles.line}>
            <span className={styles.muted}>
              {columns.includes('kind') && `${kindNames(`${object.kind}.one`)} · `}
              <Moment iso={object.deletedDateTime} />
            </span>
            <TimeLeft kind={kind} object={object} />
          </span>
        </span>
      </div>
    </div>
  )
}
