'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Outcome } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import { fateOf, isRetriable, type Fate, type RunState } from '@/lib/contract/runs'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { actMessages } from '@/lib/messages/acts'
import { runMessages } from '@/lib/messages/runs'
import { FateFilter } from './fate-filter'
import { PacedWait } from './paced-wait'
import { RunLines } from './run-lines'
import { RunProgress } from './run-progress'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px', flexShrink: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export type RunReportProps = {
  run: RunState
  maximum?: number | undefined
  /** Where a restored object is now. */
  linkOf?: ((object: DeletedObject) => string | null) | undefined
  onRetry?: ((objects: readonly DeletedObject[]) => void) | undefined
  /** What is known of a reason beyond what the outcome says. */
  moreOf?: ((object: DeletedObject, outcome: Outcome) => ReactNode) | undefined
  /** The list takes the height that is there, instead of a part of the dialog's. */
  isPage?: boolean
}

/** How a run goes and what became of each object. What failed comes first, with its reason. */
export function RunReport(props: RunReportProps) {
  const { run, onRetry } = props
  const { objects, outcomes, waitingUntil } = run
  const styles = useStyles()
  const t = useTexts(actMessages)
  const tRuns = useTexts(runMessages)
  const formats = useFormats()
  const [fate, setFate] = useState<Fate | null>(null)
  const isRunning = run.activity !== 'idle'
  const shown = objects.filter(({ id }) => fate === null || fateOf(outcomes.get(id)) === fate)
  return (
    <div className={styles.whole}>
      {objects.length > 1 && <RunProgress run={run} />}
      {waitingUntil && <p role="status">{t('waiting', { time: formats.clockTime(waitingUntil) })}</p>}
      {run.isOffline && <p role="status">{t('offline')}</p>}
      {!run.isKept && <p className={styles.note}>{tRuns('notKept')}</p>}
      {isRunning && <PacedWait kinds={kindsOf(objects)} />}
      {objects.length > 1 && <FateFilter run={run} fate={fate} onChange={setFate} />}
      <RunLines {...props} objects={byRank(shown, outcomes)} />
      {!isRunning && onRetry && <TryAgain run={run} onRetry={onRetry} />}
    </div>
  )
}

/** What failed and may succeed, and what nothing was done to, each by itself. */
function TryAgain({ run: { objects, outcomes }, onRetry }: Required<Pick<RunReportProps, 'run' | 'onRetry'>>) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const failed = objects.filter(({ id }) => isRetriable(outcomes.get(id)))
  const left = objects.filter(({ id }) => fateOf(outcomes.get(id)) === 'left')
  const isSeveral = objects.length > 1
  return (
    <div className={styles.buttons}>
      {failed.length > 0 && (isSeveral || isRefusedForRights(failed, outcomes)) && (
        <Button onClick={() => onRetry?.(failed)}>{t('retry', { count: failed.length })}</Button>
      )}
      {left.length > 0 && isSeveral && (
        <Button onClick={() => onRetry?.(left)}>{t('goOn', { count: left.length })}</Button>
      )}
    </div>
  )
}

function kindsOf(objects: readonly DeletedObject[]): readonly KindSlug[] {
  return [...new Set(objects.map(({ kind }) => kind))]
}

/** A role may be activated meanwhile, so that trying again makes sense even for one alone. */
function isRefusedForRights(objects: readonly DeletedObject[], outcomes: ReadonlyMap<string, Outcome>): boolean {
  return objects.some(({ id }) => isAboutRights(outcomes.get(id) ?? {}))
}

const ranks: readonly Fate[] = ['failed', 'unsure', 'leftAlone', 'left', 'done']

function byRank(objects: readonly DeletedObject[], outcomes: ReadonlyMap<string, Outcome>): readonly DeletedObject[] {
  const ofFate = new Map<Fate, DeletedObject[]>(ranks.map((fate) => [fate, []]))
  for (const object of objects) ofFate.get(fateOf(outcomes.get(object.id)))?.push(object)
  return [...ofFate.values()].flat()
}
