'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { CopyForTicket } from '@/components/shared/copy-for-ticket'
import { RunReport } from '@/components/shared/run-report'
import { useRunWords } from '@/components/shared/use-run-words'
import { whenNarrow } from '@/components/ui/media'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import { useOpenRun } from '@/lib/queries/run/use-runs'
import { useMe } from '@/lib/queries/use-me'
import { ReportFiles } from './report-files'
import { RunHead } from './run-head'
import { WhatNext } from './what-next'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px 24px' },
  },
  link: { color: tokens.colorBrandForegroundLink, alignSelf: 'flex-start' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  files: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Asks for an act on objects of the run; what becomes of them is written into it. */
export type AskAgain = (act: ConfirmedActName, objects: readonly DeletedObject[], of: { run: string }) => void

type Props = { id: string; ask: AskAgain; onRemoved: () => void }

/** One run: how it goes or went, what became of each object, and what can be done about the rest. */
export function RunPage({ id, ask, onRemoved }: Props) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const live = useOpenRun(id)
  return (
    <main className={styles.page}>
      <Link href={pagePaths.activity()} className={styles.link} prefetch={false}>
        {t('toAll')}
      </Link>
      {live ? (
        <Known live={live} ask={ask} onRemoved={onRemoved} />
      ) : (
        <>
          <h1 className={styles.title} tabIndex={-1}>
            {t('title')}
          </h1>
          <p role="status">{live === undefined ? t('reading') : t('unknown')}</p>
        </>
      )}
    </main>
  )
}

function Known({ live, ask, onRemoved }: { live: LiveRun } & Pick<Props, 'ask' | 'onRemoved'>) {
  const styles = useStyles()
  const state = useRunState(live)
  const words = useRunWords()
  const adminCentre = useAdminCentre()
  const me = useMe().data
  usePageTitle(words.plainName(live.run))
  if (!state) return null
  return (
    <>
      <h1 className={styles.title} tabIndex={-1}>
        {words.heading(live.run)}
      </h1>
      <RunHead live={live} state={state} title={words.summary({ ...live.run, ...live.tally })} />
      <WhatNext live={live} state={state} ask={ask} />
      <RunReport
        run={state}
        maximum={me?.permanentDelete.maximum}
        linkOf={live.run.act === 'restore' ? adminCentre.liveObject : undefined}
        onRetry={undefined}
        isPage
      />
      <div className={styles.files}>
        <CopyForTicket run={state} person={me?.signInName ?? ''} />
        <ReportFiles live={live} state={state} onRemoved={onRemoved} />
      </div>
    </>
  )
}
