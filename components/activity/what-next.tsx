import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { useState } from 'react'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { useUndoLine } from '@/components/shared/use-undo-line'
import { useTexts } from '@/components/ui/use-texts'
import { useSession } from '@/lib/auth/session-provider'
import { isRetriable, type RunState } from '@/lib/contract/runs'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRuns } from '@/lib/queries/run/use-runs'
import { useUndoGroups } from '@/lib/queries/use-undo-groups'
import type { AskAgain } from './run-page'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', flexBasis: '100%' },
  text: { margin: 0, flexBasis: '100%', maxWidth: '720px' },
})

type Props = { live: LiveRun; state: RunState; ask: AskAgain }

/** What can be done about a run that nobody carries out now. A permanent delete is asked for again, whatever is left of it. */
export function WhatNext({ live, state, ask }: Props) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  if (state.activity !== 'idle') return null
  const { act, id } = live.run
  const isRestore = act === 'restore'
  const { left } = live
  const failed = live.objects.filter((object) => isRetriable(state.outcomes.get(object.id)))
  const choices = live.objects.filter((object) => state.outcomes.get(object.id)?.state === 'needsChoice')
  return (
    <div className={styles.buttons}>
      <SignIn state={state} />
      {left.length > 0 &&
        (isRestore ? (
          <Button appearance="primary" onClick={() => void runs.goOn(live)}>
            {t('goOn', { count: left.length })}
          </Button>
        ) : (
          <Button onClick={() => ask(act, left, { run: id })}>{t('ask', { count: left.length })}</Button>
        ))}
      {failed.length > 0 && (
        <Button
          onClick={() => (isRestore ? void runs.attempt(live, { objects: failed }) : ask(act, failed, { run: id }))}
        >
          {t('retry', { count: failed.length })}
        </Button>
      )}
      {choices.length > 0 && (
        <Button onClick={() => ask(act, choices, { run: id })}>{t('solve', { count: choices.length })}</Button>
      )}
      <UndoAll live={live} />
    </div>
  )
}

/** What waits for a stronger sign-in goes on after it, in the same run. */
function SignIn({ state }: { state: RunState }) {
  const session = useSession()
  const waiting = [...state.outcomes.values()].filter((outcome) => outcome.state === 'needsStepUp')
  if (waiting.length === 0) return null
  const claims = waiting.find((outcome) => outcome.claims)?.claims
  return <SignInAndGoOn count={waiting.length} go={() => session.signInWithClaims(claims)} />
}

/** Deletes live objects again, some of which people may work with by now: so it is asked for twice. */
function UndoAll({ live }: { live: LiveRun }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  const lineOf = useUndoLine()
  const [isAsking, setAsking] = useState(false)
  const groups = useUndoGroups(live.undoable)
  const objects = groups.flatMap((group) => (group.missing.length > 0 ? [] : group.objects))
  const count = objects.length
  if (count === 0) return null
  if (!isAsking) {
    return (
      <Button icon={<ArrowUndoRegular />} onClick={() => setAsking(true)}>
        {t('undo', { count })}
      </Button>
    )
  }
  return (
    <div role="group" aria-label={t('undo', { count })} className={styles.ask}>
      <p className={styles.text}>
        {t('undoAsk', { count })} {groups.map((group) => lineOf(group, groups.length === 1)).join(' ')}
      </p>
      <Button onClick={() => void runs.undo(live, objects)}>{t('undoConfirm', { count })}</Button>
      <Button onClick={() => setAsking(false)}>{t('undoKeep')}</Button>
    </div>
  )
}
