'use client'

import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { PersonAccountsRegular } from '@fluentui/react-icons/svg/person-accounts'
import { useState } from 'react'
import { signInMessages } from '@/lib/messages/sign-in'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { ProblemCard } from '@/components/ui/problem-card'
import { usePublicConfig, useSession } from '@/lib/auth/session-provider'
import { signInFailureIn, type SignInFailure } from '@/lib/auth/sign-in-failure'
import { adminConsentAddress } from '@/lib/auth/admin-consent'
import { failureOfError } from '@/lib/queries/query-client'

export function SignedOut() {
  const t = useTexts(signInMessages)
  const { failure, signIn } = useSignIn()
  if (failure) return <SignInProblem {...failure} />
  return (
    <ProblemCard
      icon={<PersonAccountsRegular aria-hidden fontSize={24} />}
      title={t('signedOutTitle')}
      advice={t('signedOutAdvice')}
      actions={
        <>
          <Button appearance="primary" onClick={() => signIn()}>
            {t('signIn')}
          </Button>
          <Button onClick={() => signIn({ prompt: 'select_account' })}>{t('otherAccount')}</Button>
        </>
      }
    />
  )
}

export function SignInProblem(given: SignInFailure) {
  const t = useTexts(signInMessages)
  const { failure, signIn } = useSignIn()
  const { problem, details } = failure ?? given
  const config = usePublicConfig()
  const consentAddress = problem === 'notConsented' ? adminConsentAddress(config) : null
  return (
    <ProblemCard
      title={t(`problems.${problem}.title`)}
      advice={t(`problems.${problem}.advice`)}
      actions={
        <>
          <Button appearance="primary" onClick={() => signIn()}>
            {t('signInAgain')}
          </Button>
          <Button onClick={() => signIn({ prompt: 'select_account' })}>{t('otherAccount')}</Button>
          {consentAddress && (
            <>
              <CopyMessage text={t('messageForAdministrator', { link: consentAddress })} />
              <Button as="a" href={consentAddress}>
                {t('adminConsent')}
              </Button>
            </>
          )}
        </>
      }
      details={
        <>
          {t('details', { details })} <CopyButton text={details} what={t('details', { details: '' })} />
        </>
      }
    />
  )
}

/** Leaves for Entra. Where that fails, a click is answered by why. */
function useSignIn() {
  const session = useSession()
  const [failure, setFailure] = useState<SignInFailure | null>(null)
  const signIn = (request?: Parameters<typeof session.signIn>[0]) => {
    session.signIn(request).catch((error: unknown) => setFailure(signInFailureIn(failureOfError(error))))
  }
  return { failure, signIn }
}

/** For a chat or a mail to somebody who can allow the app; without a name in it. */
function CopyMessage({ text }: { text: string }) {
  const t = useTexts(signInMessages)
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button icon={<CopyRegular />} onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {isCopied ? t('copied') : t('copyMessage')}
    </Button>
  )
}
