'use client'

import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RunState } from '@/lib/contract/runs'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { LiveFinding, LiveFindingKey } from '@/lib/kinds/live-findings'
import { CopyText } from '@/components/shared/copy-text'

type Props = {
  outcomes: RunState['outcomes']
  user: DeletedObject
  /** As it was deleted, and as it came back. */
  properties: GraphProperties
  /** What was read of it since. */
  findings: readonly LiveFinding[]
}

/** Copies what the person whose account came back has to know, in plain words. */
export function CopyForCaller({ outcomes, user: { id, kind }, properties, findings }: Props) {
  const t = useTexts(actMessages.restore)
  const text = () => {
    const signInName = outcomes.get(id)?.changes?.signInName ?? kindOf(kind).identifier({ ...properties, id })
    const lines = [
      signInName === null ? t('caller.back') : t('caller.backAs', { signInName: visibleText(signInName) }),
      t(properties.accountEnabled === false ? 'caller.blocked' : 'caller.password'),
      ...findings.flatMap(({ key }) => {
        const name = key && toldToCaller[key]
        return name ? [t(`caller.found.${name}`)] : []
      }),
      t('caller.wait'),
    ]
    return lines.join('\n')
  }
  return <CopyText label={t('copyForCaller')} text={text} />
}

/** The rest is for who restored it. */
const toldToCaller: Partial<Record<LiveFindingKey, keyof typeof actMessages.restore.caller.found>> = {
  'there.absent': 'notThere',
  'licences.errors': 'licenceErrors',
  'mail.givenUp': 'lostAddress',
}
