'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { Consequences } from '@/components/shared/consequences'
import { FindingLine, Findings } from '@/components/shared/findings'
import { Moment } from '@/components/ui/moment'
import { TimeLeftBar, useTimeLeftWords } from '@/components/shared/time-left'
import { useBlockText } from '@/components/shared/use-block-text'
import { dateLocale, useNow } from '@/components/ui/use-clock'
import { useRoleFinding } from '@/components/shared/use-role-finding'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { DeletedObject } from '@/lib/contract/objects'
import { dayAndClock, exactMoment } from '@/lib/format/moment'
import { visibleText } from '@/lib/format/visible-text'
import { isPropertyName } from '@/lib/kinds'
import { readText, readTexts } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { timeLeftOf } from '@/lib/kinds/retention'
import { useFindings } from '@/lib/queries/use-findings'
import { useMe } from '@/lib/queries/use-me'
import { Related } from './related'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '16px' },
  timeRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    marginBottom: '6px',
  },
  timeWords: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  urgent: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(88px, 120px) minmax(0, 1fr)', gap: '6px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
})

type Props = { kind: Kind; object: DeletedObject; isWhole: boolean }

export function OverviewTab({ kind, object, isWhole }: Props) {
  const styles = useStyles()
  // Where a restore is out of the question, the commands say why: what it would do is of no use.
  const isRestorable = useBlockText()('restore', object) === null
  return (
    <div className={styles.whole}>
      <Time kind={kind} object={object} />
      <Facts kind={kind} object={object} />
      {isRestorable && <BeforeRestore kind={kind} object={object} isWhole={isWhole} />}
      {isWhole && <Related object={object} />}
      {isRestorable && <Consequences kind={kind} />}
      <AdminCentreLink kind={kind} />
    </div>
  )
}

function Time({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const t = useTranslations()
  const words = useTimeLeftWords()
  const left = timeLeftOf(kind, object, useNow())
  if (left.state === 'unknown') return null
  if (left.state === 'beingRemoved') return <p>{t('details.blocks.beingRemoved')}</p>
  const isUrgent = left.state === 'counting' && left.urgency === 'urgent'
  const end = left.state === 'counting' ? left.endsAt : left.restorableUntil
  const when = dayAndClock(end, dateLocale())
  return (
    <div>
      <div className={styles.timeRow}>
        <span className={isUrgent ? `${styles.timeWords} ${styles.urgent}` : styles.timeWords}>
          {left.state === 'counting' ? t('details.left', { words: words(left) }) : words(left)}
        </span>
        <span className={styles.muted} title={exactMoment(end, dateLocale())}>
          {left.state === 'counting'
            ? t('details.goneOn', { when })
            : t(left.isPastRestore ? 'details.notRestorable' : 'details.restorableUntil', { when })}
        </span>
      </div>
      {left.state === 'counting' ? <TimeLeftBar left={left} isWide /> : t('object.timeLeft.noEndAdvice')}
    </div>
  )
}

function Facts({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const t = useTranslations()
  const facts = kind.facts.flatMap((name) => {
    const value = readText(object.properties, name) ?? readTexts(object.properties, name).join(', ')
    return value !== '' && isPropertyName(name) ? [{ name, value }] : []
  })
  const deletedAt = object.deletedDateTime && new Date(object.deletedDateTime)
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{t('details.deleted')}</dt>
      <dd className={styles.value}>
        {deletedAt ? (
          <>
            {dayAndClock(deletedAt, dateLocale())}{' '}
            <span className={styles.muted}>
              <Moment iso={object.deletedDateTime} />
            </span>
          </>
        ) : (
          t('object.timeLeft.unknown')
        )}
      </dd>
      {facts.map(({ name, value }) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className={styles.term}>{t(`properties.names.${name}`)}</dt>
          <dd className={styles.value}>
            <bdi>{visibleText(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Looked up once everything of the object is read, so that going from one to the next asks Graph for little. */
function BeforeRestore({ kind, object, isWhole }: Props) {
  const query = useFindings(isWhole ? object : undefined)
  const roleFinding = useRoleFinding(kind, 'restore', useMe().data, [object])
  const adminCentre = useAdminCentre()
  return (
    <Findings
      found={query.data}
      isLooking={!isWhole || (kind.checks.length > 0 && query.isPending)}
      hasFailed={query.isError}
      hrefOf={adminCentre.holder}
    >
      {roleFinding && <FindingLine {...roleFinding} />}
    </Findings>
  )
}

function AdminCentreLink({ kind }: { kind: Kind }) {
  const styles = useStyles()
  const t = useTranslations('details')
  const adminCentre = useAdminCentre()
  if (kind.adminCentre.deleted === null) return <p className={styles.muted}>{t('noPageInEntra')}</p>
  return (
    <p>
      <Link
        href={adminCentre.deletedObjects(kind.adminCentre.deleted)}
        target="_blank"
        rel="noreferrer"
        className={styles.link}
      >
        {t('deletedInEntra')} <OpenRegular aria-hidden />
      </Link>
    </p>
  )
}
