import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { useState } from 'react'
import { overviewMessages } from '@/lib/messages/overview'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { DayCount } from './use-day-counts'
import { GroupMark, useGroupStyles } from './group-mark'
import { scaleOf } from './scale-of'
import { useCardStyles } from './styles'

const plotHeight = '300px'

const useStyles = makeStyles({
  hint: { minHeight: '16px', margin: '4px 0 12px' },
  // The first days are the urgent ones: a narrow screen shows them, and the rest by scrolling.
  scroll: { overflowX: 'auto', paddingBottom: '4px' },
  plot: { position: 'relative', minWidth: '744px', paddingTop: '20px' },
  line: {
    position: 'absolute',
    insetInline: 0,
    height: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    pointerEvents: 'none',
  },
  step: {
    position: 'absolute',
    bottom: '1px',
    insetInlineStart: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
  days: {
    position: 'relative',
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(24px, 1fr)',
    height: plotHeight,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  day: {
    display: 'flex',
    flexDirection: 'column-reverse',
    alignItems: 'center',
    gap: '1px',
    boxSizing: 'border-box',
    height: '100%',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  part: { width: '14px', minHeight: '2px', flexShrink: 0 },
  top: { borderRadius: '2px 2px 0 0' },
  dates: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(24px, 1fr)',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  date: { width: '24px', whiteSpace: 'nowrap' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '12px 0 0', padding: 0, listStyleType: 'none' },
})

const daysPerDate = 4

/** A bar for each day, of parts for each group. It leads to what goes on that day, and says the same in words. */
export function DayChart({ days }: { days: readonly DayCount[] }) {
  const card = useCardStyles()
  const styles = useStyles()
  const groupStyles = useGroupStyles()
  const t = useTexts(overviewMessages.days)
  const formats = useFormats()
  const wordsOf = useDayWords()
  const [pointed, setPointed] = useState<DayCount | null>(null)
  const { step, top } = scaleOf(Math.max(...days.map(({ count }) => count)))
  const [first] = days
  return (
    <>
      <p className={mergeClasses(card.muted, styles.hint)} aria-hidden={pointed !== null}>
        {pointed ? wordsOf(pointed) : t('hint')}
      </p>
      <div className={styles.scroll}>
        <div className={styles.plot}>
          <div style={{ position: 'relative' }}>
            {Array.from({ length: top / step + 1 }, (_, index) => (
              <div key={index} aria-hidden className={styles.line} style={{ bottom: `${(100 * index * step) / top}%` }}>
                {index > 0 && <span className={styles.step}>{formats.number(index * step)}</span>}
              </div>
            ))}
            <ol className={styles.days} aria-label={t('title')}>
              {days.map((day) => (
                <li key={day.href}>
                  {day.count > 0 && (
                    <Link
                      href={day.href}
                      prefetch={false}
                      aria-label={wordsOf(day)}
                      className={styles.day}
                      onPointerEnter={() => setPointed(day)}
                      onPointerLeave={() => setPointed(null)}
                      onFocus={() => setPointed(day)}
                      onBlur={() => setPointed(null)}
                    >
                      {day.parts
                        .filter(({ count }) => count > 0)
                        .map(({ group, count }, index, parts) => (
                          <span
                            key={group}
                            className={mergeClasses(
                              styles.part,
                              groupStyles[group],
                              index === parts.length - 1 && styles.top,
                            )}
                            style={{ height: `calc(${(100 * count) / top}% - 1px)` }}
                          />
                        ))}
                    </Link>
                  )}
                </li>
              ))}
            </ol>
          </div>
          <div className={styles.dates} aria-hidden>
            {days.map(({ starts, href }, index) => (
              <span key={href} className={styles.date}>
                {index % daysPerDate === 0 && index < days.length - 1 && formats.shortDay(starts)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <ul className={styles.legend}>
        {first?.parts.map(({ group }) => (
          <li key={group}>
            <GroupMark group={group} />
          </li>
        ))}
      </ul>
    </>
  )
}

function useDayWords(): (day: DayCount) => string {
  const t = useTexts(overviewMessages.days)
  const formats = useFormats()
  return ({ name, count, parts }) => {
    const told = parts.filter((part) => part.count > 0)
    const texts = told.map((part) => t('part', { group: t(`groups.${part.group}`), count: part.count }))
    return t('bar', { day: name, count, parts: formats.inARow(texts) })
  }
}
