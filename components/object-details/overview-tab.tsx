'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, DismissRegular, InfoRegular, OpenRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { TimeLeftBar, useTimeLeftWords } from '@/components/ui/time-left'
import { Moment } from '@/components/ui/moment'
import { roleList } from '@/components/ui/use-failure-texts'
import { dateLocale, useNow } from '@/components/ui/use-clock'
import { usePublicConfig } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import { dayAndClock, exactMoment } from '@/lib/format/moment'
import { timeLeft } from '@/lib/format/time-left'
import { isPropertyName } from '@/lib/kinds'
import { readText, type ConsequenceName, type Kind } from '@/lib/kinds/kind'
import { roleHint } from '@/lib/kinds/role-hint'
import { roles } from '@/lib/kinds/roles'
import { useMe } from '@/lib/queries/use-me'

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
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '12px 16px',
  },
  boxTitle: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '2px' },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
})

type Props = { kind: Kind; object: DeletedObject }

export function OverviewTab({ kind, object }: Props) {
  const styles = useStyles()
  return (
    <div className={styles.whole}>
      <Time object={object} />
      <Facts kind={kind} object={object} />
      <Consequences kind={kind} object={object} />
      <AdminCentreLink kind={kind} />
    </div>
  )
}

function Time({ object }: { object: DeletedObject }) {
  const styles = useStyles()
  const t = useTranslations('object.timeLeft')
  const words = useTimeLeftWords()
  const left = timeLeft(object.deletedDateTime, useNow())
  if (left.state === 'unknown') return null
  if (left.state === 'beingRemoved') return <p>{t('beingRemovedAdvice')}</p>
  const isUrgent = left.urgency === 'urgent'
  return (
    <div>
      <div className={styles.timeRow}>
        <span className={isUrgent ? `${styles.timeWords} ${styles.urgent}` : styles.timeWords}>
          {t('left', { words: words(left) })}
        </span>
        <span className={styles.muted} title={exactMoment(left.endsAt, dateLocale())}>
          {t('goneOn', { when: dayAndClock(left.endsAt, dateLocale()) })}
        </span>
      </div>
      <TimeLeftBar left={left} isWide />
    </div>
  )
}

function Facts({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const t = useTranslations()
  const facts = kind.facts.flatMap((name) => {
    const value = readText(object.properties, name)
    return value !== null && isPropertyName(name) ? [{ name, value }] : []
  })
  const deletedAt = object.deletedDateTime && new Date(object.deletedDateTime)
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{t('object.deleted')}</dt>
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
          <dt className={styles.term}>{t(`kinds.properties.${name}`)}</dt>
          <dd className={styles.value}>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Consequences({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const t = useTranslations('object')
  return (
    <section className={styles.box} aria-labelledby="restore-facts">
      <h3 id="restore-facts" className={styles.boxTitle}>
        {t('whatHappens')}
      </h3>
      <ul className={styles.list}>
        {kind.badges(object.properties).includes('synced') && <Note text={t('synced')} />}
        <RoleNote kind={kind} />
        {kind.restore.comesBack.map((name) => (
          <Consequence key={name} name={name} comesBack />
        ))}
        {kind.restore.staysAway.map((name) => (
          <Consequence key={name} name={name} comesBack={false} />
        ))}
      </ul>
    </section>
  )
}

function RoleNote({ kind }: { kind: Kind }) {
  const t = useTranslations('object.rolesFor')
  const me = useMe().data
  if (!me) return null
  const hint = roleHint(kind.roles.restore, me.roleTemplateIds)
  if (hint.verdict === 'allowed') return <Note text={t('sure', { role: roles[hint.role].name })} isFine />
  if (hint.verdict === 'probablyNot')
    return <Note text={t('probablyNot', { roles: roleList(kind.roles.restore.sure) })} />
  return <Note text={t('unknown')} />
}

function Note({ text, isFine }: { text: string; isFine?: boolean }) {
  const styles = useStyles()
  const Icon = isFine ? CheckmarkRegular : InfoRegular
  return (
    <li className={styles.item}>
      <Icon aria-hidden className={isFine ? `${styles.icon} ${styles.fine}` : styles.icon} />
      {text}
    </li>
  )
}

function Consequence({ name, comesBack }: { name: ConsequenceName; comesBack: boolean }) {
  const styles = useStyles()
  const t = useTranslations()
  const Icon = comesBack ? CheckmarkRegular : DismissRegular
  return (
    <li className={styles.item}>
      <Icon aria-hidden className={comesBack ? `${styles.icon} ${styles.fine}` : styles.icon} />
      <span>
        <span className="visually-hidden">{comesBack ? t('object.comesBack') : t('object.staysAway')}: </span>
        {t(`kinds.consequences.${name}`)}
      </span>
    </li>
  )
}

function AdminCentreLink({ kind }: { kind: Kind }) {
  const styles = useStyles()
  const t = useTranslations('object')
  const { adminCentreUrl } = usePublicConfig()
  if (kind.adminCentre.deleted === null) return <p className={styles.muted}>{t('noPageInEntra')}</p>
  return (
    <p>
      <Link href={adminCentreUrl + kind.adminCentre.deleted} target="_blank" rel="noreferrer" className={styles.link}>
        {t('deletedInEntra')} <OpenRegular aria-hidden />
      </Link>
    </p>
  )
}
