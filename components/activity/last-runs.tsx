'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { RunList } from '@/components/shared/run-list'
import { useTexts } from '@/components/ui/use-texts'
import { pagePaths } from '@/lib/contract/paths'
import { runMessages } from '@/lib/messages/runs'
import { useRunList } from '@/lib/queries/run/use-runs'

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { margin: '8px 0 0', color: tokens.colorNeutralForeground3 },
  link: { display: 'inline-block', marginTop: '8px', color: tokens.colorBrandForegroundLink },
})

const mostShown = 5

/** What the person did last from this browser. */
export function LastRuns() {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRunList()
  if (runs === null) return null
  return (
    <section className={styles.card} aria-labelledby="last-runs">
      <h2 id="last-runs" className={styles.title}>
        {t('last')}
      </h2>
      {runs.length === 0 ? (
        <p className={styles.muted}>{t('none')}</p>
      ) : (
        <>
          <RunList runs={runs.slice(0, mostShown)} label={t('last')} isNarrow />
          <Link href={pagePaths.activity()} prefetch={false} className={styles.link}>
            {t('toAll')}
          </Link>
        </>
      )}
    </section>
  )
}
