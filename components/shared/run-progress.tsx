import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { secondsLeft, type RunState } from '@/lib/contract/runs'
import { runMessages } from '@/lib/messages/runs'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  failed: { backgroundColor: tokens.colorStatusDangerBackground3 },
  leftAlone: { backgroundColor: tokens.colorNeutralForeground4 },
  numbers: { display: 'flex', flexWrap: 'wrap', columnGap: '32px', rowGap: '8px' },
  number: { display: 'flex', flexDirection: 'column' },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  slowed: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** How far a run is, how fast it goes, and how long it takes yet. */
export function RunProgress({ run: state }: { run: RunState }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const formats = useFormats()
  const { counts, objects, perSecond, activity, run } = state
  const total = objects.length
  const finished = total - counts.left
  const isRunning = activity === 'running'
  const share = (count: number) => ({ width: `${(count / total) * 100}%` })
  const words = useWords()(state)
  return (
    <>
      <div
        role="progressbar"
        aria-label={t('title')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={finished}
        aria-valuetext={words}
        className={styles.bar}
      >
        <span className={styles.done} style={share(counts.done)} />
        <span className={styles.leftAlone} style={share(counts.leftAlone)} />
        <span className={styles.failed} style={share(counts.failed + counts.unsure)} />
      </div>
      <div className={styles.numbers}>
        <Figure figure={t('finished', { finished, total })} hint={t('finishedHint')} />
        {isRunning && perSecond !== null && (
          <Figure figure={t('rate', { rate: formats.oneDecimal(perSecond) })} hint={t('rateHint')} />
        )}
        {isRunning && <TimeLeft seconds={secondsLeft(state)} />}
        {run.slowedAt !== null && (
          <span className={styles.slowed}>
            <InfoRegular aria-hidden fontSize={16} />
            {t('slowed', { time: formats.clockTime(new Date(run.slowedAt)) })}
          </span>
        )}
      </div>
      <Heard words={words} isRunning={activity !== 'idle'} />
    </>
  )
}

function Figure({ figure, hint }: { figure: string; hint: string }) {
  const styles = useStyles()
  return (
    <span className={styles.number}>
      <span className={styles.figure}>{figure}</span>
      <span className={mergeClasses(styles.hint)}>{hint}</span>
    </span>
  )
}

function TimeLeft({ seconds }: { seconds: number | null }) {
  const t = useTexts(runMessages)
  if (seconds === null) return null
  const time =
    seconds < 90
      ? t('seconds', { count: Math.max(1, Math.round(seconds)) })
      : t('minutes', { count: Math.round(seconds / 60) })
  return <Figure figure={t('timeLeft', { time })} hint={t('timeLeftHint')} />
}

function useWords() {
  const t = useTexts(runMessages.said)
  return ({ counts, objects, activity }: RunState) => {
    const failed = counts.failed + counts.unsure
    return activity === 'idle'
      ? t('end', { done: counts.done, failed, left: counts.left })
      : t('progress', { finished: objects.length - counts.left, total: objects.length, failed })
  }
}

const sayEveryMs = 10_000

/** Progress for those who listen: now and then, and the end at once. */
function Heard({ words, isRunning }: { words: string; isRunning: boolean }) {
  const styles = useStyles()
  const [said, setSaid] = useState(words)
  const say = useEffectEvent(() => setSaid(words))
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => say(), sayEveryMs)
    return () => clearInterval(timer)
  }, [isRunning])
  return (
    <span role="status" className={styles.heard}>
      {isRunning ? said : words}
    </span>
  )
}
