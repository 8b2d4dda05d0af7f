'use client'

import { Button, Field, Input, makeStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { readinessMessages } from '@/lib/messages/readiness'
import { useKeptFocus } from '@/components/ui/use-kept-focus'
import { useTexts } from '@/components/ui/use-texts'
import { useNameCheckTexts } from './use-name-check-texts'
import { isSignInName } from '@/lib/contract/sign-in-name'
import { visibleText } from '@/lib/format/visible-text'
import { useNameCheck } from '@/lib/queries/names/use-name-check'
import type { Rename, Renames } from '@/lib/queries/names/use-renames'
import { useSettled } from '@/lib/queries/use-settled'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  // Room for the focus ring.
  editor: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px', padding: '4px 2px 8px' },
  grows: { flexGrow: 1, flexBasis: '240px' },
})

type Props = { rename: Rename; renames: Renames }

/** An old sign-in name, the new one, and the way to another one for this object alone. */
export function RenameLine({ rename, renames }: Props) {
  const whole = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(() => whole.current?.querySelector('button') ?? null)
  const { typed } = rename
  return (
    <div ref={whole} {...keptFocus}>
      {typed === undefined ? <NewName {...{ rename, renames }} /> : <TypedName {...{ rename, renames, typed }} />}
    </div>
  )
}

function NewName({ rename, renames }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages.restore.renames)
  const tReadiness = useTexts(readinessMessages)
  const { object, from, to } = rename
  const old = visibleText(from)
  return (
    <span className={styles.line}>
      {to === undefined
        ? old
        : to === null
          ? t('none', { from: old })
          : t('fromTo', { from: old, to: visibleText(to) })}
      <Button
        size="small"
        appearance="subtle"
        aria-label={tReadiness('changeName', { name: old })}
        onClick={() => renames.typeName(object, to ?? from)}
      >
        {tReadiness('change')}
      </Button>
    </span>
  )
}

function TypedName({ rename: { object, from }, renames, typed }: Props & { typed: string }) {
  const styles = useStyles()
  const t = useTexts(readinessMessages)
  const checkTexts = useNameCheckTexts()
  const isValid = isSignInName(typed)
  const isSettled = useSettled(typed) === typed
  const { check, isChecking, error } = useNameCheck(isValid && isSettled ? typed : null)
  const validation = renames.isShared(typed)
    ? { state: 'error' as const, message: t('sharedName') }
    : checkTexts({
        isValid,
        isChecking: isValid && (!isSettled || isChecking),
        check: isSettled ? check : undefined,
        checkError: error,
      })
  const old = visibleText(from)
  return (
    <div className={styles.editor}>
      <Field
        className={styles.grows}
        label={t('newName', { name: old })}
        validationState={validation.state}
        validationMessage={validation.message}
      >
        <Input
          value={typed}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => renames.typeName(object, value.trim())}
        />
      </Field>
      <Button
        size="small"
        appearance="subtle"
        aria-label={t('takeBackOf', { name: old })}
        onClick={() => renames.typeName(object, null)}
      >
        {t('takeBack')}
      </Button>
    </div>
  )
}
