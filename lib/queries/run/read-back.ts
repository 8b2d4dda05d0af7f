import { outcomeAfterLostAnswer } from '@/lib/contract/lost-answer'
import type { RunEntry } from '@/lib/contract/runs'
import { isInDoubt, withOutcome, type CarryOutSite } from './carry-out'
import type { LiveRun } from './live-run'

/** What became of the objects that were under way when the page went. They are read, and nothing is sent. */
export function readBack(live: LiveRun, locate: CarryOutSite['locate'], now: () => Date): Promise<readonly RunEntry[]> {
  const doubted = live.objects.filter(({ id }) => isInDoubt(live.entryOf(id)))
  return Promise.all(
    doubted.map(async ({ kind, id, deletedDateTime }) => {
      const entry = live.entryOf(id)
      const act = entry.sent?.act ?? live.run.act
      const found = await locate(act, kind, { id, deletedDateTime })
      const readBackAt = now().toISOString()
      return withOutcome(entry, act, { id, ...outcomeAfterLostAnswer(act, found, 'maybeUnderWay'), readBackAt })
    }),
  )
}
