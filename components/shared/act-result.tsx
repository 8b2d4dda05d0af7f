'use client'

import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import type { ConfirmedActName, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from './object-name'
import { outcomeOfOne, RunReport, type RunView } from './run-report'

type Props = {
  act: ConfirmedActName
  run: { state: RunView & { phase: 'idle' | 'running' | 'finished'; isStopping: boolean }; stop: () => void }
  /** Shown beside "Close" once the run is finished. */
  actions?: ReactNode
  onClose: () => void
  maximum?: number | undefined
  linkOf?: (object: DeletedObject) => string | null
  onRetry?: (objects: readonly DeletedObject[]) => void
  children?: ReactNode
}

/** A run in its dialog: how it goes, and what became of each object. Closing it while it runs would leave it unseen. */
export function ActResult({ act, run, actions, onClose, maximum, linkOf, onRetry, children }: Props) {
  const t = useTexts(actMessages)
  const { state } = run
  const isFinished = state.phase === 'finished'
  const done = [...state.outcomes.values()].filter(isDone).length
  const [one] = state.objects.length === 1 ? state.objects : []
  const title = () => {
    if (!isFinished) return t(`${act}.running`)
    if (one && done === 1) return t.rich(`${act}.finishedOne`, { name: () => <ObjectName name={one.displayName} /> })
    if (one) return t(`${act}.notDoneOne.${outcomeOfOne(state.outcomes.get(one.id))}`)
    return t(`${act}.finishedMany`, { count: done })
  }
  return (
    <ActDialog
      title={title()}
      onClose={isFinished ? onClose : null}
      actions={
        isFinished ? (
          <>
            {actions}
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
      <RunReport run={state} operation={act} isFinished={isFinished} {...{ maximum, linkOf, onRetry }} />
      {children}
    </ActDialog>
  )
}

function isDone({ state }: Outcome): boolean {
  return state === 'done'
}
