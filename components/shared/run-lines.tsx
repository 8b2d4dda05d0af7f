import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import { actMessages } from '@/lib/messages/acts'
import { runMessages } from '@/lib/messages/runs'
import { RunLine } from './run-line'
import type { RunReportProps } from './run-report'
import { useDistinctNames } from './use-distinct-names'

const useStyles = makeStyles({
  scroller: { maxHeight: '40vh', overflowY: 'auto' },
  page: { maxHeight: '60dvh', overflowY: 'auto' },
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
})

const likelyHeightPx = 52
/** So few are all in the page, where they can be searched and printed. */
const mostWhole = 60

/** What became of each object. Of many only those are in the page that are seen. */
export function RunLines({ objects, ...report }: RunReportProps & { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const tRuns = useTexts(runMessages)
  const scroller = useRef<HTMLDivElement>(null)
  const isMixed = new Set(report.run.objects.map(({ kind }) => kind)).size > 1
  const names = useDistinctNames(report.run.objects, isMixed)
  const isWhole = useMediaQuery('print') || objects.length <= mostWhole
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is passed to a memoized component
  const rows = useVirtualizer({
    count: isWhole ? 0 : objects.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeightPx,
    getItemKey: (index) => objects[index]?.id ?? index,
    overscan: 8,
  })
  if (objects.length === 0) return <p className={styles.none}>{tRuns('noneOf')}</p>
  const outcomeOf = ({ id }: DeletedObject) => report.run.outcomes.get(id)?.state ?? 'waiting'
  const line = (object: DeletedObject) => <RunLine {...report} {...{ object, isMixed, names }} />
  if (isWhole) {
    return (
      <ul
        className={mergeClasses(styles.list, report.isPage ? undefined : styles.scroller)}
        aria-label={t('results')}
        tabIndex={objects.length > 6 && !report.isPage ? 0 : undefined}
        data-print="whole"
      >
        {objects.map((object) => (
          <li key={object.id} data-outcome={outcomeOf(object)}>
            {line(object)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div
      ref={scroller}
      role="group"
      aria-label={t('results')}
      tabIndex={0}
      className={report.isPage ? styles.page : styles.scroller}
    >
      <ul className={styles.list} aria-label={t('results')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const object = objects[index]
          return (
            object && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                data-outcome={outcomeOf(object)}
                aria-setsize={objects.length}
                aria-posinset={index + 1}
                style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start}px)` }}
              >
                {line(object)}
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
