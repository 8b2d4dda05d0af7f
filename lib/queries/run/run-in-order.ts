import type { ActName, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { heldBack, stepsOf, type Step } from './run-steps'

type Ports = {
  /** Carries out the act for these objects of the step, and gives one outcome for each. */
  readonly runStep: (step: Step, onOutcome: (outcome: Outcome) => void) => Promise<readonly Outcome[]>
  /** Called before anything of a step is sent. Returns what to call with each outcome of the step. */
  readonly onStep: (step: Step) => (outcome: Outcome) => void
  readonly onStepDone: (step: Step, outcomes: readonly Outcome[]) => void
}

/** What is to be tried now, of a run in which other objects may have been tried before. */
type Tried = {
  readonly objects: readonly DeletedObject[]
  readonly all: readonly DeletedObject[]
  readonly before: ReadonlyMap<string, Outcome>
}

/** Goes through objects of several kinds in the order that they need each other. Returns one outcome for each object. */
export async function runInOrder(
  act: ActName,
  { objects, all, before }: Tried,
  { runStep, onStep, onStepDone }: Ports,
): Promise<readonly Outcome[]> {
  const outcomes = new Map(before)
  for (const { id } of objects) outcomes.delete(id)
  for (const step of stepsOf(act, objects)) {
    const tell = onStep(step)
    const onOutcome = (outcome: Outcome) => {
      outcomes.set(outcome.id, outcome)
      tell(outcome)
    }
    if (act === 'restore') heldBack(step, all, outcomes).forEach(onOutcome)
    const free = step.objects.filter(({ id }) => !outcomes.has(id))
    for (const outcome of await runStep({ ...step, objects: free }, onOutcome)) outcomes.set(outcome.id, outcome)
    onStepDone(
      step,
      step.objects.flatMap(({ id }) => outcomes.get(id) ?? []),
    )
  }
  return objects.map(({ id }) => outcomes.get(id) ?? { id, state: 'notStarted' })
}
