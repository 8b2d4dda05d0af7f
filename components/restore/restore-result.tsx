'use client'

import { ActResult } from '@/components/shared/act-result'
import { CopyForTicket } from '@/components/shared/copy-for-ticket'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RunState } from '@/lib/contract/runs'
import { kindOf } from '@/lib/kinds'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import type { StepUp } from '@/lib/queries/run/use-step-up'
import { useMe } from '@/lib/queries/use-me'
import { undoOffer } from '@/lib/storage/undo-offer'
import { useRestored } from '@/lib/queries/restored/use-restored'
import { withAnnounced, type Announced } from './announced'
import { CopyForCaller } from './copy-for-caller'
import { LiveChecks } from './live-checks'
import { Tasks } from './tasks'
import { WhatHoldsIt } from './what-holds-it'

type Props = {
  live: LiveRun
  /** The addresses that each was said to come back without. */
  announced: Announced
  onStop: () => void
  stepUpOf: (run: RunState) => StepUp | null
  onClose: () => void
  onRetry: (objects: readonly DeletedObject[]) => void
  /** What was known of each before the restore. */
  propertiesOf: (object: DeletedObject) => GraphProperties
  /** What was found of each before it. */
  findingsOf: (object: DeletedObject) => readonly Finding[] | null
}

export function RestoreResult({ live, announced, ...props }: Props) {
  const state = useRunState(live)
  return state && <Result {...props} run={{ ...state, outcomes: withAnnounced(state.outcomes, announced) }} />
}

/** What became of each object, whether it is as before, what still needs hands, and the report for a ticket. Closing it leaves the offer to undo. */
function Result({
  run,
  onStop,
  stepUpOf,
  onClose,
  onRetry,
  propertiesOf,
  findingsOf,
}: Omit<Props, 'live' | 'announced'> & { run: RunState }) {
  const stepUp = stepUpOf(run)
  const adminCentre = useAdminCentre()
  const person = useMe().data?.signInName ?? ''
  const isFinished = run.activity === 'idle'
  const back = run.objects.filter(({ id }) => run.outcomes.get(id)?.state === 'done')
  const user = theOnlyUser(back)
  const look = useRestored(back, { isFinished, run, propertiesOf })
  const close = () => {
    if (isFinished && back.length > 0) undoOffer.make(run.run.id)
    onClose()
  }
  return (
    <ActResult
      run={run}
      onStop={onStop}
      actions={
        <>
          {stepUp && <SignInAndGoOn count={stepUp.waiting.length} go={stepUp.go} />}
          {user && isFinished && (
            <CopyForCaller
              outcomes={run.outcomes}
              user={user}
              properties={{ ...propertiesOf(user), ...look.propertiesOf(user) }}
              findings={look.of(user)?.findings ?? []}
            />
          )}
          <CopyForTicket run={run} person={person} />
        </>
      }
      onClose={close}
      linkOf={adminCentre.liveObject}
      onRetry={onRetry}
      moreOf={(object, outcome) => <WhatHoldsIt outcome={outcome} findings={findingsOf(object) ?? []} />}
    >
      {isFinished && back.length > 0 && (
        <>
          <LiveChecks look={look} />
          <Tasks
            objects={back.map((object) => ({ ...object, properties: propertiesOf(object) }))}
            hasAnswered={look.hasAnswered}
          />
        </>
      )}
    </ActResult>
  )
}

/** A text for several people would name one of them to the others. */
function theOnlyUser(objects: readonly DeletedObject[]): DeletedObject | null {
  const [user, ...others] = objects.filter(({ kind }) => signsIn(kindOf(kind)))
  return user && others.length === 0 ? user : null
}

function signsIn({ isPerson, identifierColumn }: Kind): boolean {
  return isPerson && identifierColumn === 'signInName'
}
