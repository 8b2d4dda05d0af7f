'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef, useState } from 'react'
import { RunList } from '@/components/shared/run-list'
import { whenNarrow } from '@/components/ui/media'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { largestRunFileBytes } from '@/lib/contract/run-file'
import { runMessages } from '@/lib/messages/runs'
import { useRunList, useRunsUnderWay } from '@/lib/queries/run/use-runs'
import { useTakeOver } from '@/lib/queries/run/use-take-over'
import { mostRuns } from '@/lib/storage/runs'
import { UnderWayCard } from './under-way-card'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px 24px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 12px', marginBottom: '12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  space: { flexGrow: 1 },
  muted: { color: tokens.colorNeutralForeground2 },
  subtitle: { margin: '24px 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  cards: { display: 'flex', flexDirection: 'column', gap: '16px' },
  problem: { margin: '8px 0', color: tokens.colorStatusDangerForeground1 },
})

/** Every run of this browser: those under way with their progress, the others with what became of them. */
export function ActivityPage({ onTakenOver }: { onTakenOver: (run: string) => void }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const underWay = useRunsUnderWay()
  const runs = useRunList()
  usePageTitle(t('title'))
  const isUnderWay = new Set(underWay.map(({ run }) => run.id))
  const earlier = (runs ?? []).filter(({ id }) => !isUnderWay.has(id))
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {t('title')}
        </h1>
        <span className={styles.muted}>{t('lead')}</span>
        <span className={styles.space} />
        <TakeOver onTakenOver={onTakenOver} />
      </div>
      {underWay.length > 0 && (
        <div className={styles.cards}>
          {underWay.map((live) => (
            <UnderWayCard key={live.run.id} live={live} />
          ))}
        </div>
      )}
      {runs === null && <p role="status">{t('reading')}</p>}
      {runs !== null && earlier.length === 0 && underWay.length === 0 && <p className={styles.muted}>{t('none')}</p>}
      {earlier.length > 0 && (
        <>
          <h2 className={styles.subtitle}>{t('earlier')}</h2>
          <RunList runs={earlier} label={t('earlier')} />
          <p className={styles.muted}>{t('mostKept', { most: mostRuns })}</p>
        </>
      )}
    </main>
  )
}

/** Takes over a run that a colleague handed over as a file. */
function TakeOver({ onTakenOver }: { onTakenOver: (run: string) => void }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const takeOver = useTakeOver()
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Parameters<typeof t>[0] | null>(null)
  const take = async (file: File) => {
    const taken = await takeOver(file.size > largestRunFileBytes ? '' : await file.text().catch(() => ''))
    if ('problem' in taken) setProblem(`takeOverFailed.${taken.problem}`)
    else onTakenOver(taken.run)
  }
  return (
    <>
      <Button icon={<ArrowUploadRegular />} appearance="subtle" onClick={() => input.current?.click()}>
        {t('takeOver')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('takeOver')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ''
          if (file) void take(file)
        }}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {t(problem)}
        </p>
      )}
    </>
  )
}
