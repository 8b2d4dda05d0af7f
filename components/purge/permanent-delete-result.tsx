'use client'

import { Button } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from '@/components/ui/object-name'
import { outcomeOfOne, RunReport } from '@/components/ui/run-report'
import type { Kind } from '@/lib/kinds/kind'
import { useMe } from '@/lib/queries/use-me'
import type { useRun } from '@/lib/queries/use-run'
import type { StepUp } from '@/lib/queries/use-step-up'

type Props = { kind: Kind; run: ReturnType<typeof useRun>; stepUp: StepUp | null; onClose: () => void }

/** What became of each object. Trying again starts from the list, with a new confirmation. */
export function PermanentDeleteResult({ kind, run, stepUp, onClose }: Props) {
  const t = useTranslations('acts')
  const maximum = useMe().data?.permanentDelete.maximum
  const { state } = run
  const isFinished = state.phase === 'finished'
  const done = [...state.outcomes.values()].filter(({ state: outcome }) => outcome === 'done').length
  const [one] = state.objects.length === 1 ? state.objects : []
  const title = () => {
    if (!isFinished) return t('permanentDelete.running')
    if (one && done === 1)
      return t.rich('permanentDelete.finishedOne', { name: () => <ObjectName name={one.displayName} /> })
    if (one) return t(`permanentDelete.notDoneOne.${outcomeOfOne(state.outcomes.get(one.id))}`)
    return t('permanentDelete.finishedMany', { count: done })
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
        operation="permanentDelete"
        objects={state.objects}
        outcomes={state.outcomes}
        waitingUntil={state.waitingUntil}
        isFinished={isFinished}
        maximum={maximum}
      />
    </ActDialog>
  )
}
