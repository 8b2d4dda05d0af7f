'use client'

import { Field, Input } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { failureOfError } from '@/lib/queries/query-client'
import type { useSignInName } from '@/lib/queries/use-sign-in-name'
import { visibleText } from '@/lib/format/visible-text'

type Validation = { state: 'success' | 'warning' | 'error' | 'none'; message: string }

/** The sign-in name to restore with, checked against the live directory while it is typed. */
export function SignInNameField({ signInName }: { signInName: ReturnType<typeof useSignInName> }) {
  const t = useTexts(actMessages.restore)
  const holderOf = useHolder()
  const validation = useValidation(signInName)
  const { originalCheck } = signInName
  const isTaken = originalCheck?.state === 'taken'
  return (
    <Field
      label={isTaken || signInName.isChanged ? t('newSignInName') : t('signInName')}
      hint={
        isTaken
          ? t('originalTaken', { name: originalCheck.signInName, holder: holderOf(originalCheck) })
          : t('newSignInNameHint')
      }
      validationState={validation.state}
      validationMessage={validation.message}
    >
      <Input
        value={signInName.value}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => signInName.type(value.trim())}
      />
    </Field>
  )
}

function useValidation({ isValid, isChecking, check, checkError }: ReturnType<typeof useSignInName>): Validation {
  const t = useTexts(actMessages.restore)
  const holderOf = useHolder()
  const failureTexts = useFailureTexts()
  if (!isValid) return { state: 'error', message: t('invalidSignInName') }
  if (isChecking) return { state: 'none', message: t('checking') }
  if (check?.state === 'free') return { state: 'success', message: t('free') }
  if (check?.state === 'taken') return { state: 'warning', message: t('taken', { holder: holderOf(check) }) }
  const failure = check?.failure ?? (checkError ? failureOfError(checkError) : null)
  return { state: 'none', message: t('unchecked', { reason: failure ? failureTexts(failure).title : '' }) }
}

function useHolder(): (check: SignInNameCheck) => string {
  const t = useTexts(actMessages.restore)
  return ({ holder }) => {
    if (!holder?.displayName) return t('unnamedHolder')
    const name = visibleText(holder.displayName)
    return holder.department ? t('takenBy', { name, department: holder.department }) : name
  }
}
