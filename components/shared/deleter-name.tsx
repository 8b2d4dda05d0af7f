'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { AppGenericRegular } from '@fluentui/react-icons/svg/app-generic'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { useEffect } from 'react'
import { useTexts } from '@/components/ui/use-texts'
import type { Actor } from '@/lib/contract/actor'
import type { ToldDeleter } from '@/lib/contract/deleters'
import { visibleText } from '@/lib/format/visible-text'
import { deleterMessages } from '@/lib/messages/deleters'
import type { Texts } from '@/lib/messages/texts'
import { rememberActor } from './actor-names'

const useStyles = makeStyles({
  whole: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3 },
})

/** Who deleted an object, or in a few words why nobody is named; nothing while it is not known. */
export function DeleterName({ told }: { told: ToldDeleter }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  const actor = told?.is === 'known' ? told.actor : null
  useEffect(() => void (actor && rememberActor(actor)), [actor])
  if (actor) return <ActorName actor={actor} />
  if (told?.is === 'known') return <span className={styles.muted}>{t('nobody')}</span>
  if (told === null) return null
  return (
    <span className={styles.muted} title={whyUntold(told, t)}>
      {t(`untold.${told.is}`)}
    </span>
  )
}

function ActorName({ actor }: { actor: Actor }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  const name = visibleText(actor.name ?? actor.id)
  const Icon = actor.type === 'automation' ? AppGenericRegular : PersonRegular
  return (
    <span className={styles.whole} title={actor.signInName ? `${name} (${visibleText(actor.signInName)})` : name}>
      <Icon
        className={styles.icon}
        {...(actor.type === 'automation' ? { 'aria-label': t('automation') } : { 'aria-hidden': true })}
      />
      <bdi className={styles.name}>{name}</bdi>
    </span>
  )
}

/** Why nobody is named, as a sentence. */
export function whyUntold(
  told: Exclude<ToldDeleter, null | { is: 'known' }>,
  t: Texts<typeof deleterMessages>,
): string {
  if (told.is !== 'unread') return t(`because.${told.is}`)
  const { code, permission = '' } = told.failure
  if (code === 'permissionMissing') return t('because.permissionMissing', { permission })
  return code === 'auditLogRefused' || code === 'noAuditLog' ? t(`because.${code}`) : t('because.unread')
}
