import { makeStyles, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { Identifier } from '@/components/shared/identifier'
import { Moment } from '@/components/ui/moment'
import { ObjectMark } from '@/components/shared/object-mark'
import { ObjectName } from '@/components/shared/object-name'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '180px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: '10px',
    alignItems: 'center',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [whenNarrow]: {
      gridTemplateColumns: '24px minmax(0, 1fr)',
      '& > :nth-child(n + 3)': { gridColumnStart: 2 },
    },
  },
  name: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** So few are all in the page. */
const mostWhole = 60
const likelyHeightPx = 37

/** Every object that will be gone, by its name, what it is known by and tells it from its namesakes, and when it was deleted. Of many those are in the page that are seen. */
export function WhatGoes({ objects }: { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  const t = useTexts(actMessages.permanentDelete)
  const scroller = useRef<HTMLUListElement>(null)
  const isWhole = objects.length <= mostWhole
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is passed to a memoized component
  const rows = useVirtualizer({
    count: isWhole ? 0 : objects.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeightPx,
    getItemKey: (index) => objects[index]?.id ?? index,
    overscan: 8,
  })
  const shown = rows.getVirtualItems()
  const first = shown[0]?.start ?? 0
  const names = useDistinctNames(objects)
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <ul ref={scroller} className={styles.list} aria-label={t('willGo')} tabIndex={objects.length > 4 ? 0 : undefined}>
      {isWhole ? (
        objects.map((object) => <Going key={object.id} object={object} marks={names.of(object).marks} />)
      ) : (
        <>
          <li aria-hidden style={{ height: first }} />
          {shown.map(({ index, key }) => {
            const object = objects[index]
            const place = { index, of: objects.length, measure: rows.measureElement }
            return object && <Going key={key} object={object} marks={names.of(object).marks} place={place} />
          })}
          <li aria-hidden style={{ height: below }} />
        </>
      )}
    </ul>
  )
}

type Place = { index: number; of: number; measure: (element: HTMLLIElement | null) => void }

type GoingProps = { object: DeletedObject; marks: readonly string[]; place?: Place }

function Going({ object, marks, place }: GoingProps) {
  const styles = useStyles()
  const { inARow } = useFormats()
  const kind = kindOf(object.kind)
  return (
    <li
      className={styles.item}
      {...(place && {
        ref: place.measure,
        'data-index': place.index,
        'aria-setsize': place.of,
        'aria-posinset': place.index + 1,
      })}
    >
      <ObjectMark kind={kind} name={object.displayName} />
      <span className={styles.name}>
        <ObjectName name={object.displayName} />
      </span>
      {marks.length > 1 ? (
        <bdi className={styles.name}>{inARow(marks.map(visibleText))}</bdi>
      ) : (
        <Identifier text={marks[0] ?? kind.identifier({ ...object.properties, id: object.id }) ?? object.id} />
      )}
      <span className={styles.muted}>
        <Moment iso={object.deletedDateTime} />
      </span>
    </li>
  )
}
