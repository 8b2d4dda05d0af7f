'use client'

import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { useId } from 'react'
import { FailureNotice } from '@/components/shared/failure-notice'
import { KindIcon } from '@/components/shared/kind-icon'
import { ObjectName } from '@/components/shared/object-name'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import type { RelatedObject, RelatedPart } from '@/lib/contract/related'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { deleterMessages } from '@/lib/messages/deleters'
import { relatedMessages } from '@/lib/messages/related'
import { useDeleter } from '@/lib/queries/deleters/use-deleter'
import { useRelated } from '@/lib/queries/use-related'
import { useWayOut } from '@/lib/queries/use-way-out'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props = { kind: Kind; object: DeletedObject }

/** What Graph tells of related objects, each part in its own right. */
export function RelatedParts({ kind, object }: Props) {
  const styles = useStyles()
  const t = useTexts(relatedMessages)
  const wayOut = useWayOut()
  const { parts, failure, readAgain } = useRelated(object)
  if (failure)
    return <FailureNotice failure={failure} context={{ kind, operation: 'read' }} {...wayOut(failure, readAgain)} />
  if (parts === null) {
    return (
      <Skeleton label={t('reading')}>
        <SkeletonBar height={24} />
      </Skeleton>
    )
  }
  const told = parts.filter((part) => part.objects.length > 0 || part.failure || part.isPartial)
  return (
    <div className={styles.whole}>
      <SameIncident object={object} />
      {told.length === 0 && (
        <p role="status" className={styles.muted}>
          {t('none')}
        </p>
      )}
      {told.map((part) => (
        <Part key={part.relation} kind={kind} part={part} />
      ))}
    </div>
  )
}

/** What was deleted together with it, as the audit log tells. */
function SameIncident({ object }: { object: DeletedObject }) {
  const styles = useStyles()
  const t = useTexts(relatedMessages)
  const tDeleters = useTexts(deleterMessages)
  const formats = useFormats()
  const id = useId()
  const told = useDeleter(object)
  if (told?.is !== 'known' || !told.actor || !told.incident) return null
  const { actor, incident, at } = told
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('sameIncident')}
      </h3>
      <Link href={pagePaths.incident(incident.id)} prefetch={false} className={styles.link}>
        {tDeleters('partOf', {
          count: incident.count,
          actor: visibleText(actor.name ?? actor.id),
          time: formats.dateAndClock(new Date(at)),
        })}
      </Link>
    </section>
  )
}

function Part({ kind, part: { relation, objects, isCut, isPartial, failure } }: { kind: Kind; part: RelatedPart }) {
  const styles = useStyles()
  const t = useTexts(relatedMessages)
  const id = useId()
  const failureTexts = useFailureTexts()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t(`relations.${relation}`)}
      </h3>
      <ul className={styles.list}>
        {objects.map((object) => (
          <li key={object.id} className={styles.item}>
            <One object={object} />
          </li>
        ))}
      </ul>
      {isCut && <p className={styles.muted}>{t('cut', { count: objects.length })}</p>}
      {isPartial && <p className={styles.muted}>{t('partial')}</p>}
      {failure && <p className={styles.muted}>{t('unread', failureTexts(failure, { kind, operation: 'read' }))}</p>}
    </section>
  )
}

/** What is deleted has its page here, what is live has one in the admin centre. */
function One({ object }: { object: RelatedObject }) {
  const styles = useStyles()
  const t = useTexts(relatedMessages)
  const adminCentre = useAdminCentre()
  const { kind, id, displayName, appId, deletedDateTime, holds = [] } = object
  const formats = useFormats()
  const name = displayName === null ? t('hidden') : <ObjectName name={displayName} />
  const held = holds.length > 0 && (
    <span className={styles.muted}>{t('holds', { values: formats.allOf(holds.map(visibleText)) })}</span>
  )
  if (kind === null)
    return (
      <>
        <span>{name}</span>
        {held}
      </>
    )
  const icon = <KindIcon kind={kindOf(kind)} fontSize={20} />
  if (deletedDateTime !== null) {
    return (
      <>
        {icon}
        <Link href={pagePaths.object(kind, id)} prefetch={false} className={styles.link}>
          {name}
        </Link>
        <span className={styles.muted}>{t('deleted')}</span>
      </>
    )
  }
  return (
    <>
      {icon}
      <FluentLink href={adminCentre.liveObject({ kind, id, properties: { appId } })} target="_blank" rel="noreferrer">
        {name}
      </FluentLink>
      {held}
    </>
  )
}
