'use client'

import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { runMessages } from '@/lib/messages/runs'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { useTexts } from '@/components/ui/use-texts'
import { useChangeTexts } from '@/components/shared/use-change-texts'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFormats } from '@/components/ui/use-formats'
import type { RunState } from '@/lib/contract/runs'
import { isSettled } from '@/lib/contract/acts'
import { CopyText } from './copy-text'

type Props = { run: RunState; person: string }

/** Copies what became of each object, by whom and when, with Microsoft's reasons and request ids, as plain text for a ticket. */
export function CopyForTicket({ run, person }: Props) {
  const t = useTexts(actMessages.restore)
  return <CopyText label={t('copyForTicket')} text={useTicketText({ run, person })} />
}

function useTicketText({ run: { run, objects, outcomes, undone }, person }: Props): () => string {
  const tActs = useTexts(actMessages)
  const tKinds = useTexts(kindMessages)
  const tRuns = useTexts(runMessages)
  const tOutcomes = useTexts(outcomeMessages)
  const formats = useFormats()
  const names = useDistinctNames(objects, true)
  const changeTexts = useChangeTexts()
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
      const undo = undone.get(id)
      const { said, requestId, changes } = outcome ?? {}
      return [
        line,
        ...(changes ? changeTexts(changes).map(withoutFullStop) : []),
        ...(said ? [tActs('restore.ticket.said', { said })] : []),
        ...(requestId ? [tActs('restore.ticket.requestId', { requestId })] : []),
        ...(undo ? [tRuns(isSettled(undo) ? 'undone' : 'notUndone')] : []),
      ].join('. ')
    })
    const done = objects.filter(({ id }) => outcomes.get(id)?.state === 'done').length
    const title = tActs(`${run.act}.ticketTitle`, { count: done, person, when: formats.exactMoment(new Date()) })
    return [title, ...lines].join('\n')
  }
}

function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
