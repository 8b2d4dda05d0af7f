'use client'

import { Field, Input } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { failureOfError } from '@/lib/queries/query-client'
import type { NameCheck } from '@/lib/queries/names/use-name-check'
import type { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import { visibleText } from '@/lib/format/visible-text'

type Validation = { state: 'success' | 'warning' | 'error' | 'none'; message: string }

/** The sign-in name to restore with, checked against the live directory while it is typed. */
export function SignInNameField({ signInName }: { signInName: ReturnType<typeof useSignInName> }) {
  const t = useTexts(actMessages.restore)
  const holderOf = useHolder()
  const validation = useValidation(signInName)
  const { originalCheck: original } = signInName
  const hint = () => {
    if (original?.state === 'unverified') return t('originalUnverified', { domain: visibleText(original.domain) })
    if (original?.state === 'taken')
      return t('originalTaken', { name: original.signInName, holder: holderOf(original) })
    return t('newSignInNameHint')
  }
  return (
    <Field
      label={original?.state === 'taken' || signInName.isChanged ? t('newSignInName') : t('signInName')}
      hint={hint()}
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
  const ofCheck = useCheckValidation()
  const failureTexts = useFailureTexts()
  if (!isValid) return { state: 'error', message: t('invalidSignInName') }
  if (isChecking) return { state: 'none', message: t('checking') }
  if (check) return ofCheck(check)
  const failure = checkError ? failureOfError(checkError) : null
  return { state: 'none', message: t('unchecked', { reason: failure ? failureTexts(failure).title : '' }) }
}

function useCheckValidation(): (check: NameCheck) => Validation {
  const t = useTexts(actMessages.restore)
  const formats = useFormats()
  const holderOf = useHolder()
  const failureTexts = useFailureTexts()
  return (check) => {
    switch (check.state) {
      case 'free':
        return { state: 'success', message: t('free') }
      case 'taken':
        return { state: 'warning', message: t('taken', { holder: holderOf(check) }) }
      case 'unverified':
        return {
          state: 'error',
          message: t('unverifiedDomain', { domains: formats.anyOf(check.domains.verified ?? []) }),
        }
      case 'unknown':
        return {
          state: 'none',
          message: t('unchecked', { reason: check.failure ? failureTexts(check.failure).title : '' }),
        }
    }
  }
}

function useHolder(): (check: SignInNameCheck) => string {
  const t = useTexts(actMessages.restore)
  return ({ holder }) => {
    if (!holder?.displayName) return t('unnamedHolder')
    const name = visibleText(holder.displayName)
    return holder.department ? t('takenBy', { name, department: holder.department }) : name
  }
}
