'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useTexts } from '@/components/ui/use-texts'
import { useSession } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import { incidentMessages } from '@/lib/messages/incidents'
import { incidentQueries } from '@/lib/queries/incidents/incident-queries'
import { useIntendedIncidents } from '@/lib/queries/incidents/use-intended-incidents'
import { useWhatIsLeft } from '@/lib/queries/incidents/use-what-is-left'
import { failureOfError } from '@/lib/queries/query-client'
import { useMe } from '@/lib/queries/use-me'
import { IncidentCard } from './incident-card'

const useStyles = makeStyles({
  whole: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { justifySelf: 'start', color: tokens.colorBrandForegroundLink },
})

/** Of so many it is known whether anything is left of them. */
const mostCounted = 5

/** The newest incident of which something is left and that nobody marked as intended here, or in one line why none is shown. */
export function LatestIncidents() {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const failureTexts = useFailureTexts()
  const mayRead = useMe().data?.mayReadLog
  const { data, error } = useQuery({ ...incidentQueries(useSession()).all(), enabled: mayRead === true })
  const { isIntended, mark } = useIntendedIncidents()
  const open = data?.incidents.filter(({ id }) => !isIntended(id)) ?? []
  const leftOf = useWhatIsLeft(open.slice(0, mostCounted))
  const [newest, ...others] = open.filter((incident) => leftOf(incident) !== 0)
  if (mayRead === false) {
    return (
      <p className={styles.line}>
        {t('notAllowed')}{' '}
        <Link href={pagePaths.access()} prefetch={false} className={styles.link}>
          {t('access')}
        </Link>
      </p>
    )
  }
  if (error) {
    const { title } = failureTexts(failureOfError(error), { operation: 'read' })
    return <p className={styles.line}>{t('unread', { reason: title })}</p>
  }
  if (!newest && open.length > 0) {
    return (
      <p className={styles.line}>
        {t('allOver', { count: open.length })}{' '}
        <Link href={pagePaths.incidents()} prefetch={false} className={styles.link}>
          {t('title')}
        </Link>
      </p>
    )
  }
  if (!newest) return <p className={styles.line}>{t(data?.isComplete ? 'none' : 'readingFirst')}</p>
  return (
    <div className={styles.whole}>
      <IncidentCard incident={newest} isIntended={false} left={leftOf(newest)} onIntend={(is) => mark(newest.id, is)} />
      {others.length > 0 && (
        <Link href={pagePaths.incidents()} prefetch={false} className={styles.link}>
          {t('others', { count: others.length })}
        </Link>
      )}
    </div>
  )
}
