'use client'

import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { runMessages } from '@/lib/messages/runs'
import { useTexts } from '@/components/ui/use-texts'
import type { RunState } from '@/lib/contract/runs'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from './object-name'
import { outcomeOfOne } from './outcome-of-one'
import { RunReport, type RunReportProps } from './run-report'

type Props = Omit<RunReportProps, 'isPage'> & {
  onStop: () => void
  /** Shown beside "Close" once the run is finished. */
  actions?: ReactNode
  onClose: () => void
  children?: ReactNode
}

/** A run in its dialog: how it goes, and what became of each object. Closed while it runs, it goes on, and "Activity" shows it. */
export function ActResult({ run, onStop, actions, onClose, children, ...report }: Props) {
  const t = useTexts(actMessages)
  const tRuns = useTexts(runMessages)
  const isFinished = run.activity === 'idle'
  const isStopping = run.activity === 'stopping'
  return (
    <ActDialog
      title={<Title run={run} />}
      onClose={onClose}
      actions={
        isFinished ? (
          <>
            {actions}
            <Button key="close" appearance="primary" onClick={onClose}>
              {t('close')}
            </Button>
          </>
        ) : (
          <>
            <Button key="background" onClick={onClose}>
              {tRuns('inBackground')}
            </Button>
            <Button key="stop" disabledFocusable={isStopping} onClick={onStop}>
              {isStopping ? t('stopping') : t('stop')}
            </Button>
          </>
        )
      }
    >
      <RunReport run={run} {...report} />
      {children}
    </ActDialog>
  )
}

function Title({ run: { run, activity, objects, outcomes, counts } }: { run: RunState }) {
  const t = useTexts(actMessages)
  const [one] = objects.length === 1 ? objects : []
  if (activity !== 'idle') return t(`${run.act}.running`)
  if (one && counts.done === 1) {
    return t.rich(`${run.act}.finishedOne`, { name: () => <ObjectName name={one.displayName} /> })
  }
  if (one) return t(`${run.act}.notDoneOne.${outcomeOfOne(outcomes.get(one.id))}`)
  return t(`${run.act}.finishedMany`, { count: counts.done })
}
