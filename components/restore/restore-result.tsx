'use client'

import { Button } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { ActResult } from '@/components/shared/act-result'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { DeletedObject } from '@/lib/contract/objects'
import type { useRun } from '@/lib/queries/run/use-run'
import type { StepUp } from '@/lib/queries/run/use-step-up'
import { undoOffer } from '@/lib/storage/undo-offer'
import { CopyForTicket } from './copy-for-ticket'
import { Tasks } from './tasks'

type Props = {
  run: ReturnType<typeof useRun>
  stepUp: StepUp | null
  onClose: () => void
  onRetry: (objects: readonly DeletedObject[]) => void
}

/** What became of each object, what still needs hands, and the report for a ticket. Closing it leaves the offer to undo. */
export function RestoreResult({ run, stepUp, onClose, onRetry }: Props) {
  const t = useTexts(actMessages)
  const adminCentre = useAdminCentre()
  const { state } = run
  const back = state.objects.filter(({ id }) => state.outcomes.get(id)?.state === 'done')
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
          {stepUp && <Button onClick={stepUp.go}>{t('signInAndGoOn', { count: stepUp.waiting.length })}</Button>}
          <CopyForTicket run={state} />
        </>
      }
      onClose={close}
      linkOf={adminCentre.liveObject}
      onRetry={onRetry}
    >
      {state.phase === 'finished' && back.length > 0 && <Tasks objects={back} />}
    </ActResult>
  )
}
