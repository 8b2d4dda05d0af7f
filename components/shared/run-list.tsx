import { makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { Moment } from '@/components/ui/moment'
import { whenNarrow } from '@/components/ui/media'
import type { Fate, Run } from '@/lib/contract/runs'
import { pagePaths } from '@/lib/contract/paths'
import { fateLooks } from './fate-looks'
import { useRunWords } from './use-run-words'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  run: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 2fr) minmax(0, 1fr) minmax(0, 2fr)',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [whenNarrow]: { gridTemplateColumns: '20px minmax(0, 1fr)', '& > :nth-child(n + 3)': { gridColumnStart: 2 } },
  },
  narrow: { gridTemplateColumns: '20px minmax(0, 1fr)', '& > :nth-child(n + 3)': { gridColumnStart: 2 } },
  name: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  runs: readonly Run[]
  label: string
  /** In one column, where there is little room. */
  isNarrow?: boolean
}

/** Runs with what became of them, each a link to its report. */
export function RunList({ runs, label, isNarrow = false }: Props) {
  const styles = useStyles()
  const words = useRunWords()
  return (
    <ul className={styles.list} aria-label={label}>
      {runs.map((run) => {
        const { Icon, colour } = fateLooks[fateOfRun(run)]
        return (
          <li key={run.id} className={isNarrow ? `${styles.run} ${styles.narrow}` : styles.run}>
            <Icon aria-hidden fontSize={20} style={{ color: colour }} />
            <Link href={pagePaths.run(run.id)} prefetch={false} className={styles.name}>
              {words.heading(run)}
            </Link>
            <span className={styles.muted}>
              <Moment iso={new Date(run.startedAt).toISOString()} />
            </span>
            <span className={styles.muted}>{words.summary(run)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** The worst that became of an object is what stands before the name. */
function fateOfRun({ counts }: Run): Fate {
  const order: readonly Fate[] = ['failed', 'unsure', 'left', 'done', 'leftAlone']
  return order.find((fate) => counts[fate] > 0) ?? 'done'
}
