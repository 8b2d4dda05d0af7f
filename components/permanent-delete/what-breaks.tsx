'use client'

import { makeStyles } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { systemObjectMessages } from '@/lib/messages/system-objects'
import { useTexts } from '@/components/ui/use-texts'
import { FindingLine } from '@/components/shared/finding-line'
import { Identifier } from '@/components/shared/identifier'
import { ObjectName } from '@/components/shared/object-name'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { systemReasonOf, systemReasons } from '@/lib/kinds/system-objects'
import type { useDependants } from '@/lib/queries/run/use-dependants'

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  names: { margin: 0, padding: '0 0 0 16px', maxHeight: '96px', overflowY: 'auto', overflowWrap: 'anywhere' },
})

type Props = { objects: readonly DeletedObject[]; dependants: ReturnType<typeof useDependants> }

/** What breaks beyond the objects themselves when they go for good. */
export function WhatBreaks({ objects, dependants }: Props) {
  const styles = useStyles()
  const t = useTexts(systemObjectMessages)
  const kindNames = useTexts(kindMessages.names)
  const failureTexts = useFailureTexts()
  const ofSystem = systemReasons
    .map((reason) => ({ reason, concerned: objects.filter((object) => systemReasonOf(object) === reason) }))
    .filter(({ concerned }) => concerned.length > 0)
  if (ofSystem.length === 0 && dependants.all.length === 0 && !dependants.failure) return null
  return (
    <ul className={styles.lines}>
      {ofSystem.map(({ reason, concerned }) => (
        <FindingLine
          key={reason}
          verdict="choice"
          title={
            objects.length === 1 ? t(`reasons.${reason}.one`) : t(`reasons.${reason}.some`, { count: concerned.length })
          }
          advice={t(`reasons.${reason}.advice`)}
        >
          {objects.length > 1 && <Names objects={concerned} />}
        </FindingLine>
      ))}
      {dependants.all.map(({ needs, objects: concerned }) => (
        <FindingLine
          key={needs}
          verdict="choice"
          title={t('needed.title', {
            count: concerned.length,
            one: kindNames(`${concerned[0]?.kind ?? needs}.lower.one`),
            many: kindNames(`${concerned[0]?.kind ?? needs}.lower.many`),
          })}
          advice={t('needed.advice', { needs: kindNames(`${needs}.lower.one`) })}
        >
          <Names objects={concerned} />
        </FindingLine>
      ))}
      {dependants.failure && (
        <FindingLine verdict="unread" title={t('unread')} advice={failureTexts(dependants.failure).title} />
      )}
    </ul>
  )
}

function Names({ objects }: { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.names} tabIndex={objects.length > 4 ? 0 : undefined}>
      {objects.map((object) => (
        <li key={object.id}>
          <ObjectName name={object.displayName} />{' '}
          <Identifier text={kindOf(object.kind).identifier({ ...object.properties, id: object.id }) ?? object.id} />
        </li>
      ))}
    </ul>
  )
}
