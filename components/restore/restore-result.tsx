'use client'

import { ActResult } from '@/components/shared/act-result'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { useRun } from '@/lib/queries/run/use-run'
import type { StepUp } from '@/lib/queries/run/use-step-up'
import { undoOffer } from '@/lib/storage/undo-offer'
import { CopyForCaller } from './copy-for-caller'
import { CopyForTicket } from './copy-for-ticket'
import { Tasks } from './tasks'

type Props = {
  run: ReturnType<typeof useRun>
  stepUp: StepUp | null
  onClose: () => void
  onRetry: (objects: readonly DeletedObject[]) => void
  /** What was known of each before the restore. */
  propertiesOf: (object: DeletedObject) => GraphProperties
}

/** What became of each object, what still needs hands, and the report for a ticket. Closing it leaves the offer to undo. */
export function RestoreResult({ run, stepUp, onClose, onRetry, propertiesOf }: Props) {
  const adminCentre = useAdminCentre()
  const { state } = run
  const back = state.objects.filter(({ id }) => state.outcomes.get(id)?.state === 'done')
  const user = theOnlyUser(back)
  const close = () => {
    undoOffer.make(back.map((object) => ({ object, receipt: state.outcomes.get(object.id)?.receipt ?? null })))
    onClose()
  }
  return (
    <ActResult
      act="restore"
      run={run}
      actions={
        <>
          {stepUp && <SignInAndGoOn count={stepUp.waiting.length} go={stepUp.go} />}
          {user && state.phase === 'finished' && (
            <CopyForCaller outcomes={state.outcomes} user={user} properties={propertiesOf(user)} />
          )}
          <CopyForTicket run={state} />
        </>
      }
      onClose={close}
      linkOf={adminCentre.liveObject}
      onRetry={onRetry}
    >
      {state.phase === 'finished' && back.length > 0 && (
        <Tasks objects={back.map((object) => ({ ...object, properties: propertiesOf(object) }))} />
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
