'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import type { ReactNode } from 'react'
import { detailMessages } from '@/lib/messages/details'
import { objectMessages } from '@/lib/messages/object'
import { propertyMessages } from '@/lib/messages/properties'
import { useTexts } from '@/components/ui/use-texts'
import { Consequences } from '@/components/shared/consequences'
import { Findings } from '@/components/shared/findings'
import { Moment } from '@/components/ui/moment'
import { TimeLeftBar, useTimeLeftWords } from '@/components/shared/time-left'
import { useNow } from '@/components/ui/use-clock'
import { useFormats } from '@/components/ui/use-formats'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { isPropertyName } from '@/lib/kinds'
import { readText, readTexts } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { timeLeftOf } from '@/lib/kinds/retention'
import type { VerdictOnOne } from '@/lib/contract/verdict'
import { DeletedByFacts } from './deleted-by'
import { Related } from './related'
import { RelatedFurther } from './related-further'

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
  fact: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
})

type Props = {
  kind: Kind
  object: DeletedObject
  isWhole: boolean
  /** Of a restore; null where that is out of the question for the kind of object, and the commands say why. */
  verdict: VerdictOnOne | null
}

export function OverviewTab({ kind, object, isWhole, verdict }: Props) {
  const styles = useStyles()
  const adminCentre = useAdminCentre()
  return (
    <div className={styles.whole}>
      <Time kind={kind} object={object} />
      <Facts kind={kind} object={object} />
      {verdict && <Findings verdict={verdict} kind={kind} hrefOf={adminCentre.holder} />}
      {isWhole && <Related object={object} />}
      <RelatedFurther kind={kind} object={object} />
      {/* What a restore would do is of no use where there can be none. */}
      {verdict?.isPossible && <Consequences kind={kind} of={[{ ...verdict.properties, ...object.properties }]} />}
      <AdminCentreLink kind={kind} />
    </div>
  )
}

function Time({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const tDetails = useTexts(detailMessages)
  const tObject = useTexts(objectMessages)
  const formats = useFormats()
  const words = useTimeLeftWords()
  const left = timeLeftOf(kind, object, useNow())
  if (left.state === 'unknown') return null
  if (left.state === 'beingRemoved') return <p>{tDetails('blocks.beingRemoved')}</p>
  const isUrgent = left.state === 'counting' && left.urgency === 'urgent'
  const end = left.state === 'counting' ? left.endsAt : left.restorableUntil
  const when = formats.dayAndClock(end)
  return (
    <div>
      <div className={styles.timeRow}>
        <span className={isUrgent ? `${styles.timeWords} ${styles.urgent}` : styles.timeWords}>
          {left.state === 'counting' ? tDetails('left', { words: words(left) }) : words(left)}
        </span>
        <span className={styles.muted} title={formats.exactMoment(end)}>
          {left.state === 'counting'
            ? tDetails('goneOn', { when })
            : tDetails(left.isPastRestore ? 'notRestorable' : 'restorableUntil', { when })}
        </span>
      </div>
      {left.state === 'counting' ? <TimeLeftBar left={left} isWide /> : tObject('timeLeft.noEndAdvice')}
    </div>
  )
}

function Facts({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const tDetails = useTexts(detailMessages)
  const tObject = useTexts(objectMessages)
  const tProperties = useTexts(propertyMessages)
  const formats = useFormats()
  const facts = kind.facts.flatMap((name) => {
    const value = readText(object.properties, name) ?? readTexts(object.properties, name).join(', ')
    return value !== '' && isPropertyName(name) ? [{ name, value }] : []
  })
  const deletedAt = object.deletedDateTime && new Date(object.deletedDateTime)
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{tDetails('deleted')}</dt>
      <dd className={styles.value}>
        {deletedAt ? (
          <>
            {formats.dayAndClock(deletedAt)}{' '}
            <span className={styles.muted}>
              <Moment iso={object.deletedDateTime} />
            </span>
          </>
        ) : (
          tObject('timeLeft.unknown')
        )}
      </dd>
      <DeletedByFacts object={object} Fact={Fact} />
      {facts.map(({ name, value }) => (
        <Fact key={name} term={tProperties(`names.${name}`)}>
          <bdi>{visibleText(value)}</bdi>
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  )
}

function AdminCentreLink({ kind }: { kind: Kind }) {
  const styles = useStyles()
  const t = useTexts(detailMessages)
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
