'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '@/components/shared/failure-notice'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { useSession } from '@/lib/auth/session-provider'
import type { Incident, Incidents } from '@/lib/contract/incidents'
import { incidentMessages } from '@/lib/messages/incidents'
import { incidentQueries } from '@/lib/queries/incidents/incident-queries'
import { useIntendedIncidents } from '@/lib/queries/incidents/use-intended-incidents'
import { useWhatIsLeft } from '@/lib/queries/incidents/use-what-is-left'
import { failureOfError } from '@/lib/queries/query-client'
import { useWayOut } from '@/lib/queries/use-way-out'
import { IncidentCard } from './incident-card'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: { margin: '24px 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '4px 0 16px', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  cards: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '960px' },
  status: { color: tokens.colorNeutralForeground2 },
})

/** Bursts of deletions in the last 30 days, newest first; those that were intended stand below. */
export function IncidentsPage() {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const wayOut = useWayOut()
  const query = useQuery(incidentQueries(useSession()).all())
  usePageTitle(t('title'))
  const failure = query.error ? failureOfError(query.error) : null
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {t('title')}
        </h1>
        <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={() => void query.refetch()}>
          {t('refresh')}
        </Button>
      </div>
      <p className={styles.lead}>{t('lead')}</p>
      {failure && <FailureNotice failure={failure} {...wayOut(failure, () => void query.refetch())} />}
      {query.data && <Found found={query.data} />}
      {query.isPending && (
        <p role="status" className={styles.status}>
          {t('readingFirst')}
        </p>
      )}
    </main>
  )
}

function Found({ found: { incidents, knownFrom, isComplete } }: { found: Incidents }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const formats = useFormats()
  const { isIntended, mark } = useIntendedIncidents()
  const leftOf = useWhatIsLeft(incidents)
  const isOver = (incident: Incident) => leftOf(incident) === 0
  const open = incidents.filter((incident) => !isIntended(incident.id) && !isOver(incident))
  const over = incidents.filter((incident) => !isIntended(incident.id) && isOver(incident))
  const intended = incidents.filter(({ id }) => isIntended(id))
  const cards = (shown: typeof incidents) => (
    <div className={styles.cards}>
      {shown.map((incident) => (
        <IncidentCard
          key={incident.id}
          incident={incident}
          isIntended={isIntended(incident.id)}
          left={leftOf(incident)}
          onIntend={(is) => mark(incident.id, is)}
        />
      ))}
    </div>
  )
  const section = (title: 'showOver' | 'showIntended', shown: typeof incidents) =>
    shown.length > 0 && (
      <section aria-labelledby={title}>
        <h2 id={title} className={styles.subtitle}>
          {t(title)}
        </h2>
        {cards(shown)}
      </section>
    )
  return (
    <>
      {!isComplete && (
        <p role="status" className={styles.status}>
          {knownFrom === null ? t('readingFirst') : t('reading', { until: formats.dayAndClock(new Date(knownFrom)) })}
        </p>
      )}
      {open.length === 0 && over.length === 0 && <p className={styles.status}>{t(isComplete ? 'none' : 'noneYet')}</p>}
      {cards(open)}
      {section('showOver', over)}
      {section('showIntended', intended)}
    </>
  )
}
