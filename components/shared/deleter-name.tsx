'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '@/components/ui/use-texts'
import type { ToldDeleter } from '@/lib/contract/deleters'
import { deleterMessages } from '@/lib/messages/deleters'
import type { Texts } from '@/lib/messages/texts'
import { ActorName } from './actor-name'

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground3 } })

/** Who deleted an object, or in a few words why nobody is named; nothing while it is not known. */
export function DeleterName({ told }: { told: ToldDeleter }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  if (told === null) return null
  if (told.is === 'known') {
    return told.actor ? <ActorName actor={told.actor} /> : <span className={styles.muted}>{t('nobody')}</span>
  }
  return (
    <span className={styles.muted} title={whyUntold(told, t)}>
      {t(`untold.${told.is}`)}
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
