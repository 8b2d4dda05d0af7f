'use client'

import { Button } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from '@/components/ui/object-name'
import { outcomeOfOne, RunReport } from '@/components/ui/run-report'
import { usePublicConfig } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import type { useRun } from '@/lib/queries/use-run'
import type { StepUp } from '@/lib/queries/use-step-up'

type Props = {
  kind: Kind
  run: ReturnType<typeof useRun>
  stepUp: StepUp | null
  onClose: () => void
  onRetry: (objects: readonly DeletedObject[]) => void
}

export function RestoreResult({ kind, run, stepUp, onClose, onRetry }: Props) {
  const t = useTranslations('acts')
  const { adminCentreUrl } = usePublicConfig()
  const { state } = run
  const isFinished = state.phase === 'finished'
  const done = [...state.outcomes.values()].filter(({ state: outcome }) => outcome === 'done').length
  const [one] = state.objects.length === 1 ? state.objects : []
  const title = () => {
    if (!isFinished) return t('restore.running')
    if (one && done === 1) return t.rich('restore.finishedOne', { name: () => <ObjectName name={one.displayName} /> })
    if (one) return t(`restore.notDoneOne.${outcomeOfOne(state.outcomes.get(one.id))}`)
    return t('restore.finishedMany', { count: done })
  }
  return (
    <ActDialog
      title={title()}
      onClose={isFinished ? onClose : null}
      actions={
        isFinished ? (
          <>
            {stepUp && <Button onClick={stepUp.go}>{t('signInAndGoOn', { count: stepUp.waiting.length })}</Button>}
            <Button key="close" appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        ) : (
          <Button key="stop" disabledFocusable={state.isStopping} onClick={run.stop}>
            {state.isStopping ? t('stopping') : t('stop')}
          </Button>
        )
      }
    >
      <RunReport
        kind={kind}
        operation="restore"
        objects={state.objects}
        outcomes={state.outcomes}
        waitingUntil={state.waitingUntil}
        isFinished={isFinished}
        maximum={undefined}
        linkOf={({ id }) => adminCentreUrl + kind.adminCentre.live(id)}
        onRetry={onRetry}
      />
      {isFinished && done > 0 && <p>{t(`restore.afterwards.${kind.restore.afterwards}`)}</p>}
    </ActDialog>
  )
}
