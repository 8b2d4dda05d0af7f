import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Incident } from '@/lib/contract/incidents'
import { incidentMessages } from '@/lib/messages/incidents'
import { useIncidentWords } from './incident-words'

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '2px',
    height: '56px',
    maxWidth: '720px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  bar: { flexGrow: 1, backgroundColor: tokens.colorBrandBackground, borderRadius: '2px 2px 0 0' },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    maxWidth: '720px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** How the deletions of an incident lie in time. */
export function Timeline({ incident, slices }: { incident: Incident; slices: readonly number[] }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const formats = useFormats()
  const { when } = useIncidentWords()
  const most = Math.max(1, ...slices)
  const [from, to] = [Date.parse(incident.from), Date.parse(incident.to)]
  const busiest = new Date(from + ((to - from) / slices.length) * (slices.indexOf(most) + 0.5))
  const about = { count: incident.count, when: when(incident), busiest: t('at', { from: formats.clockTime(busiest) }) }
  return (
    <figure style={{ margin: '16px 0' }}>
      <div role="img" aria-label={t('timeline', about)} className={styles.bars}>
        {slices.map((count, index) => (
          <span
            key={index}
            className={styles.bar}
            style={{ height: `${count === 0 ? 0 : Math.max(4, (count / most) * 100)}%` }}
          />
        ))}
      </div>
      <div aria-hidden className={styles.ends}>
        <span>{formats.clockTime(new Date(from))}</span>
        <span>{formats.clockTime(new Date(to))}</span>
      </div>
    </figure>
  )
}
