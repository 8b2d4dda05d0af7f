'use client'

import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RunState } from '@/lib/contract/runs'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'
import { isDisabled, isForMailbox, isGuest } from '@/lib/kinds/account'
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
    const changed = outcomes.get(id)?.changes?.signInName
    const signInName = changed ?? signInNameForPeople(properties, kindOf(kind).identifier({ ...properties, id }))
    const lines = [
      ...(isForMailbox(properties)
        ? [t('caller.mailbox')]
        : [
            signInName === null ? t('caller.back') : t('caller.backAs', { signInName: visibleText(signInName) }),
            ...signInLines(properties).map((line) => t(`caller.${line}`)),
          ]),
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

/** A guest signs in with a password of theirs, which lies elsewhere. */
function signInLines(properties: GraphProperties): readonly ('blocked' | 'password')[] {
  if (isDisabled(properties)) return ['blocked']
  return isGuest(properties) ? [] : ['password']
}

/** Null where the name is made by Microsoft and nobody types it: people sign in with an address of their own then. */
function signInNameForPeople(properties: GraphProperties, name: string | null): string | null {
  return name === null || isGuest(properties) || /^[\da-f]{8}-[\da-f-]{27}@/i.test(name) ? null : name
}

/** The rest is for who restored it. */
const toldToCaller: Partial<Record<LiveFindingKey, keyof typeof actMessages.restore.caller.found>> = {
  'there.absent': 'notThere',
  'licences.errors': 'licenceErrors',
  'mail.givenUp': 'lostAddress',
}
