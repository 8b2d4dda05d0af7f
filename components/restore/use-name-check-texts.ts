'use client'

import { actMessages } from '@/lib/messages/acts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import type { NameCheck } from '@/lib/queries/names/use-name-check'
import { failureOfError } from '@/lib/queries/query-client'

type Validation = { state: 'success' | 'warning' | 'error' | 'none'; message: string }

type Checked = {
  readonly isValid: boolean
  readonly isChecking: boolean
  readonly check: NameCheck | undefined
  readonly checkError: Error | null
}

/** What is said of a sign-in name below the field that it is typed into. */
export function useNameCheckTexts(): (checked: Checked) => Validation {
  const t = useTexts(actMessages.restore)
  const ofCheck = useCheckValidation()
  const failureTexts = useFailureTexts()
  return ({ isValid, isChecking, check, checkError }) => {
    if (!isValid) return { state: 'error', message: t('invalidSignInName') }
    if (isChecking) return { state: 'none', message: t('checking') }
    if (check) return ofCheck(check)
    const failure = checkError ? failureOfError(checkError) : null
    return { state: 'none', message: t('unchecked', { reason: failure ? failureTexts(failure).title : '' }) }
  }
}

function useCheckValidation(): (check: NameCheck) => Validation {
  const t = useTexts(actMessages.restore)
  const formats = useFormats()
  const holderOf = useHolderOfName()
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

/** Who has a sign-in name that is taken. */
export function useHolderOfName(): (check: SignInNameCheck) => string {
  const t = useTexts(actMessages.restore)
  return ({ holder }) => {
    if (!holder?.displayName) return t('unnamedHolder')
    const name = visibleText(holder.displayName)
    return holder.department ? t('takenBy', { name, department: holder.department }) : name
  }
}
