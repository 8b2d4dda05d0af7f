'use client'

import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { FailureNotice } from '@/components/shared/failure-notice'
import { KindIcon } from '@/components/shared/kind-icon'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { LinkButton } from '@/components/ui/link-button'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { useSession } from '@/lib/auth/session-provider'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Incident, IncidentState } from '@/lib/contract/incidents'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import { listViewOf, matchesKey, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { incidentMessages } from '@/lib/messages/incidents'
import { kindMessages } from '@/lib/messages/kinds'
import { incidentQueries } from '@/lib/queries/incidents/incident-queries'
import { useIntendedIncidents } from '@/lib/queries/incidents/use-intended-incidents'
import { useCollectMatches } from '@/lib/queries/list/use-collect-matches'
import { failureOfError } from '@/lib/queries/query-client'
import { useRecentActs } from '@/lib/queries/use-recent-acts'
import { useWayOut } from '@/lib/queries/use-way-out'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { useIncidentWords } from './incident-words'
import { Timeline } from './timeline'
import { viewOfIncident } from './incident-view'
import { WhoAndWhen } from './who-and-when'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px' },
  },
  link: { color: tokens.colorBrandForegroundLink },
  title: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: { margin: '24px 0 8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  hint: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '12px 0' },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '720px' },
  head: {
    padding: '8px 16px 8px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: '6px 16px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { textAlign: 'end' },
  kind: { display: 'flex', alignItems: 'center', gap: '8px', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
})

type Ask = (act: ConfirmedActName, objects: readonly DeletedObject[]) => void

/** One incident: who, when, what, how much of it is still deleted, and the way to bring it back. */
export function IncidentPage({ id, ask }: { id: string; ask: Ask }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const words = useIncidentWords()
  const wayOut = useWayOut()
  const query = useQuery(incidentQueries(useSession()).one(id))
  const incident = query.data?.incident ?? null
  usePageTitle(incident ? words.heading(incident) : t('title'))
  const failure = query.error ? failureOfError(query.error) : null
  return (
    <main className={styles.page}>
      <Link href={pagePaths.incidents()} className={styles.link} prefetch={false}>
        {t('back')}
      </Link>
      <h1 className={styles.title} tabIndex={-1}>
        {incident ? words.heading(incident) : t('title')}
      </h1>
      {failure && <FailureNotice failure={failure} {...wayOut(failure, () => void query.refetch())} />}
      {!failure && !incident && (
        <p role="status" className={styles.text}>
          {t('readingFirst')}
        </p>
      )}
      {incident && query.data && <Known incident={incident} timeline={query.data.timeline} ask={ask} />}
    </main>
  )
}

function Known({ incident, timeline, ask }: { incident: Incident; timeline: readonly number[]; ask: Ask }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const { isIntended, mark } = useIntendedIncidents()
  const is = isIntended(incident.id)
  return (
    <>
      <p className={styles.text}>
        <WhoAndWhen incident={incident} />
      </p>
      <Timeline incident={incident} slices={timeline} />
      <Restorable incident={incident} ask={ask} />
      <div className={styles.actions}>
        <LinkButton href={pagePaths.list('all', viewOfIncident(incident))}>{t('list')}</LinkButton>
        <Button appearance="subtle" onClick={() => mark(incident.id, !is)}>
          {t(is ? 'notIntended' : 'intended')}
        </Button>
        {is && <span role="status">{t('markedIntended')}</span>}
      </div>
    </>
  )
}

function Hint({ isOver }: { isOver: boolean }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  return isOver ? <p role="status">{t('over')}</p> : <p className={styles.hint}>{t('leaveOut')}</p>
}

/** How much is still deleted of what was not left out, and whether that is known of each kind. */
function whatIsStill(states: IncidentState['kinds'], leftOut: ReadonlySet<KindSlug>) {
  const counted = states.filter(({ kind }) => !leftOut.has(kind)).map(({ deleted }) => deleted)
  const still = counted.reduce<number>((sum, deleted) => sum + (typeof deleted === 'number' ? deleted : 0), 0)
  const isSure = states.length > 0 && counted.every((deleted) => typeof deleted === 'number')
  return { still, isSure, isOver: isSure && still === 0 }
}

/** How much of it is still deleted, kind by kind, and what of that is to come back. */
function Restorable({ incident, ask }: { incident: Incident; ask: Ask }) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const wayOut = useWayOut()
  const query = useIncidentState(incident.id)
  const collect = useCollectMatches('all')
  const [leftOut, setLeftOut] = useState<ReadonlySet<KindSlug>>(new Set())
  const states = query.data?.kinds ?? []
  const chosen = incident.kinds.map(({ kind }) => kind).filter((kind) => !leftOut.has(kind))
  const { still, isSure, isOver } = whatIsStill(states, leftOut)
  const view = { ...viewOfIncident(incident), kinds: chosen }
  const restore = () => collect.start(listViewOf(view), (objects) => ask('restore', objects))
  const failure = collect.failure ?? (query.error ? failureOfError(query.error) : null)
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds" className={styles.subtitle}>
        {t('kinds')}
      </h2>
      <KindsTable
        incident={incident}
        states={states}
        leftOut={leftOut}
        onToggle={(kind) => setLeftOut(toggled(leftOut, kind))}
      />
      <Hint isOver={isOver && leftOut.size === 0} />
      {failure && <FailureNotice failure={failure} {...wayOut(failure, () => void query.refetch())} />}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || isOver || collect.progress !== null}
          onClick={restore}
        >
          {isSure ? t('restore', { count: still }) : t('restoreSome')}
        </Button>
        <ChooseSingle view={view} />
        {collect.progress !== null && (
          <>
            <span role="status">{t('collecting', { count: collect.progress })}</span>
            <Button onClick={collect.stop}>{t('stop')}</Button>
          </>
        )}
      </div>
    </section>
  )
}

/** Leads to the list of the chosen kinds, in which all are ticked. */
function ChooseSingle({ view }: { view: View }) {
  const t = useTexts(incidentMessages)
  const { personId: person } = useSession()
  const key = matchesKey(listViewOf(view))
  if (view.kinds?.length === 0) return null
  return (
    <LinkButton
      href={pagePaths.list('all', view)}
      onClick={() => keptTicks.keep({ key, person, ticked: [], except: [], isAll: true })}
    >
      {t('choose')}
    </LinkButton>
  )
}

type TableProps = {
  incident: Incident
  states: IncidentState['kinds']
  leftOut: ReadonlySet<KindSlug>
  onToggle: (kind: KindSlug) => void
}

function KindsTable({ incident, states, leftOut, onToggle }: TableProps) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const failureTexts = useFailureTexts()
  const stillOf = (kind: KindSlug) => {
    const deleted = states.find((state) => state.kind === kind)?.deleted
    if (deleted === undefined) return t('notCounted')
    if (typeof deleted === 'number') return formats.number(deleted)
    return t('unreadKind', { reason: failureTexts(deleted, { kind: kindOf(kind), operation: 'read' }).title })
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('kind')}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {t('count')}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {t('still')}
          </th>
        </tr>
      </thead>
      <tbody>
        {incident.kinds.map(({ kind, count }) => (
          <tr key={kind}>
            <th scope="row" className={styles.cell}>
              <span className={styles.kind}>
                <Checkbox
                  checked={!leftOut.has(kind)}
                  aria-label={t('include', { kind: tKinds(`names.${kind}.lower.many`) })}
                  onChange={() => onToggle(kind)}
                />
                <KindIcon kind={kindOf(kind)} fontSize={20} />
                <Link href={pagePaths.list(kind, viewOfIncident(incident))} prefetch={false} className={styles.link}>
                  {tKinds(`names.${kind}.many`)}
                </Link>
              </span>
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>{formats.number(count)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>{stillOf(kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toggled(kinds: ReadonlySet<KindSlug>, kind: KindSlug): ReadonlySet<KindSlug> {
  const after = new Set(kinds)
  if (!after.delete(kind)) after.add(kind)
  return after
}

/** Graph's bins run behind its writes, so that it is counted again some time after each act. */
const lagsMs = [0, 3_000, 10_000]

function useIncidentState(id: string) {
  const session = useSession()
  const queryClient = useQueryClient()
  const acts = useRecentActs('all')
  useEffect(() => {
    if (acts.length === 0) return
    const { queryKey } = incidentQueries(session).state(id)
    const timers = lagsMs.map((lagMs) => setTimeout(() => void queryClient.invalidateQueries({ queryKey }), lagMs))
    return () => timers.forEach(clearTimeout)
  }, [acts.length, id, queryClient, session])
  return useQuery(incidentQueries(session).state(id))
}
