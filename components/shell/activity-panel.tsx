'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { RunList } from '@/components/shared/run-list'
import { RunProgress } from '@/components/shared/run-progress'
import { useRunWords } from '@/components/shared/use-run-words'
import { Modal } from '@/components/ui/modal'
import { useTexts } from '@/components/ui/use-texts'
import { pagePaths } from '@/lib/contract/paths'
import { frameMessages } from '@/lib/messages/frame'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import { useRunList, useRuns, useRunsUnderWay } from '@/lib/queries/run/use-runs'

const useStyles = makeStyles({
  panel: {
    width: '400px',
    maxWidth: '100vw',
    height: '100dvh',
    maxHeight: '100dvh',
    margin: 0,
    marginInlineStart: 'auto',
  },
  layout: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 20px 20px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  run: { display: 'flex', flexDirection: 'column', gap: '8px' },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  muted: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const mostShown = 10

/** What is under way and what was done last, over whatever page the person is on. */
export function ActivityPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const tFrame = useTexts(frameMessages)
  const underWay = useRunsUnderWay()
  const runs = useRunList() ?? []
  useCloseOnLeaving(onClose)
  const isUnderWay = new Set(underWay.map(({ run }) => run.id))
  const earlier = runs.filter(({ id }) => !isUnderWay.has(id)).slice(0, mostShown)
  return (
    <Modal labelledBy="activity-title" className={styles.panel} onClose={onClose}>
      <div className={styles.layout}>
        <div className={styles.head}>
          <h2 id="activity-title" className={styles.title}>
            {t('title')}
          </h2>
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={tFrame('closeActivity')}
            onClick={onClose}
          />
        </div>
        {underWay.map((live) => (
          <UnderWay key={live.run.id} live={live} />
        ))}
        {earlier.length > 0 && <RunList runs={earlier} label={t('earlier')} isNarrow />}
        {earlier.length === 0 && underWay.length === 0 && <p className={styles.muted}>{t('none')}</p>}
        <Link href={pagePaths.activity()} prefetch={false} className={styles.link}>
          {t('toAll')}
        </Link>
      </div>
    </Modal>
  )
}

function UnderWay({ live }: { live: LiveRun }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  const state = useRunState(live)
  const words = useRunWords()
  if (!state) return null
  return (
    <section className={styles.run}>
      <Link href={pagePaths.run(live.run.id)} prefetch={false} className={styles.link}>
        {words.heading(live.run)}
      </Link>
      <RunProgress run={state} />
      <span>
        {state.activity === 'running' && <Button onClick={() => runs.stop(live, 'pause')}>{t('pause')}</Button>}
        {state.activity === 'stopping' && t('stopping')}
      </span>
    </section>
  )
}

/** A link in it leads to another page, which it would hide. */
function useCloseOnLeaving(onClose: () => void): void {
  const pathname = usePathname()
  const openedAt = useRef(pathname)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (pathname !== openedAt.current) close()
  }, [pathname])
}
