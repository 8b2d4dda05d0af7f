'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { AppGenericRegular } from '@fluentui/react-icons/svg/app-generic'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { useEffect } from 'react'
import { useTexts } from '@/components/ui/use-texts'
import type { Actor } from '@/lib/contract/actor'
import { visibleText } from '@/lib/format/visible-text'
import { deleterMessages } from '@/lib/messages/deleters'
import { rememberActor } from './actor-names'

const useStyles = makeStyles({
  whole: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    maxWidth: '100%',
    verticalAlign: 'bottom',
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
})

/** A person or an application, told apart by the mark in front. */
export function ActorName({ actor }: { actor: Actor }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  useEffect(() => rememberActor(actor), [actor])
  const name = visibleText(actor.name ?? actor.id)
  const isAutomation = actor.type === 'automation'
  const Icon = isAutomation ? AppGenericRegular : PersonRegular
  return (
    <span
      className={styles.whole}
      title={actor.signInName ? t('knownBy', { name, identifier: visibleText(actor.signInName) }) : name}
    >
      <Icon className={styles.icon} {...(isAutomation ? { 'aria-label': t('automation') } : { 'aria-hidden': true })} />
      <bdi className={styles.name}>{name}</bdi>
    </span>
  )
}
