import { makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { RunProgress } from '@/components/shared/run-progress'
import { useRunWords } from '@/components/shared/use-run-words'
import { pagePaths } from '@/lib/contract/paths'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import { RunHead } from './run-head'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  name: { color: tokens.colorNeutralForeground1 },
})

/** A run that is carried out now. */
export function UnderWayCard({ live }: { live: LiveRun }) {
  const styles = useStyles()
  const state = useRunState(live)
  const words = useRunWords()
  if (!state) return null
  return (
    <section className={styles.card}>
      <RunHead
        live={live}
        state={state}
        title={
          <Link href={pagePaths.run(live.run.id)} prefetch={false} className={styles.name}>
            {words.heading(live.run)}
          </Link>
        }
      />
      <RunProgress run={state} />
    </section>
  )
}
