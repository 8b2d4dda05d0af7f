'use client'

import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { useTexts } from '@/components/ui/use-texts'
import { useChangeTexts } from '@/components/shared/use-change-texts'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFormats } from '@/components/ui/use-formats'
import { useMe } from '@/lib/queries/use-me'
import type { RunState } from '@/lib/queries/run/use-run'
import { CopyText } from './copy-text'

/** Copies what became of each object, by whom and when, with Microsoft's reasons and request ids, as plain text for a ticket. */
export function CopyForTicket({ run }: { run: RunState }) {
  const t = useTexts(actMessages.restore)
  return <CopyText label={t('copyForTicket')} text={useTicketText(run)} />
}

function useTicketText({ objects, outcomes }: RunState): () => string {
  const tActs = useTexts(actMessages)
  const tKinds = useTexts(kindMessages)
  const tOutcomes = useTexts(outcomeMessages)
  const formats = useFormats()
  const names = useDistinctNames(objects, true)
  const changeTexts = useChangeTexts()
  const person = useMe().data?.signInName ?? ''
  return () => {
    const lines = objects.map((object) => {
      const { id, kind } = object
      const outcome = outcomes.get(id)
      const line = tActs('restore.ticket.line', {
        id,
        name: names.textOf(object),
        kind: tKinds(`names.${kind}.lower.one`),
        outcome:
          outcome?.code === 'foundRestored'
            ? tActs('restore.ticket.foundRestored')
            : tOutcomes(`${outcome?.state ?? 'notStarted'}`),
      })
      const { said, requestId, changes } = outcome ?? {}
      return [
        line,
        ...(changes ? changeTexts(changes).map(withoutFullStop) : []),
        ...(said ? [tActs('restore.ticket.said', { said })] : []),
        ...(requestId ? [tActs('restore.ticket.requestId', { requestId })] : []),
      ].join('. ')
    })
    const back = objects.filter(({ id }) => outcomes.get(id)?.state === 'done').length
    const title = tActs('restore.ticket.title', { back, person, when: formats.exactMoment(new Date()) })
    return [title, ...lines].join('\n')
  }
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
