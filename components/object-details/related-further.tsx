'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { relationsOf } from '@/lib/kinds/related'
import { relatedMessages } from '@/lib/messages/related'
import { useDeleter } from '@/lib/queries/deleters/use-deleter'
import { RelatedParts } from './related-parts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
})

type Props = { kind: Kind; object: DeletedObject }

/** What else belongs to the object: the live counterpart, what it owns, its members and owners. Graph is asked when it unfolds. */
export function RelatedFurther({ kind, object }: Props) {
  const styles = useStyles()
  const t = useTexts(relatedMessages)
  const [isOpen, setOpen] = useState(false)
  const told = useDeleter(object)
  const incident = told?.is === 'known' && told.actor ? told.incident : null
  if (relationsOf(kind).length === 0 && !incident) return null
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{t('title')}</summary>
      {isOpen && <RelatedParts kind={kind} object={object} />}
    </details>
  )
}
