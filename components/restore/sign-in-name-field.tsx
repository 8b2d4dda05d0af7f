'use client'

import { Field, Input } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import type { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import { visibleText } from '@/lib/format/visible-text'
import { useHolderOfName, useNameCheckTexts } from './use-name-check-texts'

/** The sign-in name to restore with, checked against the live directory while it is typed. */
export function SignInNameField({ signInName }: { signInName: ReturnType<typeof useSignInName> }) {
  const t = useTexts(actMessages.restore)
  const holderOf = useHolderOfName()
  const validation = useNameCheckTexts()(signInName)
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
