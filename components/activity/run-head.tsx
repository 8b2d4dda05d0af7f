import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PauseRegular } from '@fluentui/react-icons/svg/pause'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { RunState } from '@/lib/contract/runs'
import { shownAddress } from '@/lib/contract/shown-paths'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRuns } from '@/lib/queries/run/use-runs'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 12px' },
  words: { flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

type Props = { live: LiveRun; state: RunState; title: ReactNode }

/** What a run is about, where it comes from, how it stands, and the ways to hold it up. */
export function RunHead({ live, state, title }: Props) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  const { activity, run } = state
  const isRunning = activity === 'running' || activity === 'undoing'
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>
          <Origin run={run} />
        </p>
        {run.reason && <p className={styles.text}>{t('reason', { reason: run.reason })}</p>}
        <Standing state={state} doubted={live.cutOff} />
      </div>
      <div className={styles.buttons}>
        {isRunning && (
          <>
            <Button icon={<PauseRegular />} onClick={() => runs.stop(live, 'pause')}>
              {t('pause')}
            </Button>
            <Button appearance="subtle" onClick={() => runs.stop(live, 'end')}>
              {t('stop')}
            </Button>
          </>
        )}
        {activity === 'stopping' && <Button disabledFocusable>{t('stopping')}</Button>}
      </div>
    </div>
  )
}

function Origin({ run: { from, startedAt, takenOver } }: Pick<RunState, 'run'>) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const formats = useFormats()
  const when = formats.dateAndClock(new Date(startedAt))
  const address = from === null ? null : (shownAddress(from) as Route | null)
  const link = (words: ReactNode) =>
    address && (
      <Link href={address} prefetch={false} className={styles.link}>
        {words}
      </Link>
    )
  return (
    <>
      {address ? t.rich('from', { view: link, when }) : t('started', { when })}
      {takenOver &&
        ` ${t('takenOver', { when: formats.dateAndClock(new Date(takenOver.at)), tried: takenOver.tried })}`}
    </>
  )
}

/** How it stands, in a sentence: what goes on by itself, and what waits for the person. */
function Standing({ state, doubted }: { state: RunState; doubted: number }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const { activity, isElsewhere, isKept, run, counts } = state
  const { left } = counts
  const words = () => {
    if (activity === 'settling') return t('settling')
    if (isElsewhere) return t('elsewhere')
    if (!isKept) return t('notKept')
    if (activity === 'running') return t(run.act === 'restore' ? 'goesOn' : 'pausesOnReload')
    if (activity === 'undoing') return t('undoing')
    if (activity === 'stopping') return null
    if (run.status === 'underWay' || doubted > 0) return t('interrupted', { left, doubted })
    if (left === 0) return null
    return t(run.status === 'paused' ? 'paused' : 'ended', { left })
  }
  const said = words()
  return said && <p className={styles.text}>{said}</p>
}
