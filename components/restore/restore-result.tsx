'use client'

import { Button } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from '@/components/ui/object-name'
import { RunReport } from '@/components/ui/run-report'
import { usePublicConfig } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import type { useRun } from '@/lib/queries/use-run'

type Props = {
  kind: Kind
  run: ReturnType<typeof useRun>
  onClose: () => void
  onRetry: (objects: readonly DeletedObject[]) => void
}

export function RestoreResult({ kind, run, onClose, onRetry }: Props) {
  const t = useTranslations('acts')
  const { adminCentreUrl } = usePublicConfig()
  const { state } = run
  const isFinished = state.phase === 'finished'
  const done = [...state.outcomes.values()].filter(({ state: outcome }) => outcome === 'done').length
  const [one] = state.objects.length === 1 ? state.objects : []
  const title = () => {
    if (!isFinished) return t('restore.running')
    if (one && done === 1) return t.rich('restore.finishedOne', { name: () => <ObjectName name={one.displayName} /> })
    return one ? t('restore.notFinishedOne') : t('restore.finishedMany', { count: done })
  }
  return (
    <ActDialog
      title={title()}
      onClose={isFinished ? onClose : null}
      actions={
        isFinished ? (
          <Button appearance="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <Button disabledFocusable={state.isStopping} onClick={run.stop}>
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
