'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { readinessMessages } from '@/lib/messages/readiness'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Tried } from '@/lib/queries/run/use-tried'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '32px' },
  bar: {
    height: '4px',
    flexGrow: 1,
    flexBasis: '120px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  checked: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  said: { margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground3 },
})

/** How many of several objects have been looked at, with the way to stop that and to go on with it. */
export function LookProgress({ tried: { candidates, findingsOf, looks } }: { tried: Tried }) {
  const styles = useStyles()
  const t = useTexts(readinessMessages)
  const formats = useFormats()
  const total = candidates.length
  // Of what is gone from the bin there is nothing more to find out.
  const left = candidates.filter((object) => findingsOf(object) === null && !looks.isGone(object))
  const checked = total - left.length
  const { isLooking, waitingUntil, goOn, stop } = looks
  const isOver = checked === total
  if (total === 0) return null
  const words = t('checked', { checked, total })
  const ended = () => {
    if (isOver) return t('done')
    return left.every(looks.failureOf) ? t('failed', { count: left.length }) : t('stopped')
  }
  const said = waitingUntil ? t('waiting', { time: formats.clockTime(waitingUntil) }) : isLooking ? '' : ended()
  return (
    <div className={styles.line}>
      <span>{words}</span>
      {isLooking && (
        <div
          className={styles.bar}
          role="progressbar"
          aria-label={words}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={checked}
        >
          <div className={styles.checked} style={{ width: `${(checked / total) * 100}%` }} />
        </div>
      )}
      {isLooking && (
        <Button size="small" onClick={stop}>
          {t('stop')}
        </Button>
      )}
      {!isLooking && !isOver && (
        <Button size="small" onClick={goOn}>
          {t('goOn', { count: left.length })}
        </Button>
      )}
      <p role="status" className={isOver ? 'visually-hidden' : styles.said}>
        {said}
      </p>
    </div>
  )
}
