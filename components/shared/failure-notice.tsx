'use client'

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { failureMessages } from '@/lib/messages/failures'
import { problemMessages } from '@/lib/messages/problem'
import { useTexts } from '@/components/ui/use-texts'
import { useState, type ReactNode } from 'react'
import { AppError, gotNoAnswer, isAboutRoles, type AppErrorCode, type Failure } from '@/lib/contract/app-error'
import { CopyButton } from '@/components/ui/copy-button'
import { MicrosoftQuote } from './microsoft-quote'
import { serviceHealthHref } from './service-health'
import { useFailureTexts, type FailureContext } from './use-failure-texts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  text: { margin: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  requestId: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
})

type Props = {
  failure: Failure
  context?: FailureContext
  /** Ways out. One that fails by itself throws, and what it throws is shown in the place of the failure. */
  onRetry?: () => unknown
  onSignIn?: () => unknown
  /** Where a role is activated, for what a role would allow. */
  activationHref?: string | null
  children?: ReactNode
}

/** What failed, why, what to do, and Graph's request id to copy. */
export function FailureNotice(props: Props) {
  const { failure: given, context, onRetry, onSignIn, activationHref, children } = props
  const styles = useStyles()
  const t = useTexts(problemMessages)
  const { failure, attempt } = useAttempts(given)
  const { title, advice } = useFailureTexts()(failure, context)
  const canSignIn = signInCodes.includes(failure.code) && onSignIn !== undefined
  const canRetry = !isFinal(failure) && onRetry !== undefined && (!canSignIn || failure.code === 'signInFailed')
  return (
    <div role="alert" className={styles.box}>
      <ErrorCircleRegular aria-hidden className={styles.icon} fontSize={20} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {advice && <p className={styles.text}>{advice}</p>}
        {failure.said && <MicrosoftQuote said={failure.said} />}
        <FurtherHelp failure={failure} activationHref={activationHref ?? null} />
        <div className={styles.actions}>
          {canSignIn && <Button onClick={() => attempt(onSignIn)}>{t('signIn')}</Button>}
          {canRetry && <Button onClick={() => attempt(onRetry)}>{t('tryAgain')}</Button>}
          {children}
          {failure.requestId && <RequestId requestId={failure.requestId} />}
        </div>
      </div>
    </div>
  )
}

function FurtherHelp({ failure, activationHref }: Pick<Props, 'failure' | 'activationHref'>) {
  const activation = useTexts(failureMessages.activation)
  const serviceHealth = useTexts(failureMessages.serviceHealth)
  const linkTo = (href: string) => ({
    link: (text: ReactNode) => (
      <Link href={href} target="_blank" rel="noreferrer">
        {text}
      </Link>
    ),
  })
  const { text } = useStyles()
  if (activationHref && isAboutRoles(failure)) {
    return <p className={text}>{activation.rich('wayOut', linkTo(activationHref))}</p>
  }
  return gotNoAnswer(failure) && <p className={text}>{serviceHealth.rich('wayOut', linkTo(serviceHealthHref))}</p>
}

/** The failure to show: the given one, or the later one of the way out that was taken last. */
function useAttempts(given: Failure) {
  const [later, setLater] = useState<{ readonly given: Failure; readonly failure: Failure } | null>(null)
  const fail = (error: unknown) =>
    setLater({ given, failure: error instanceof AppError ? error.failure : { code: 'unexpected' } })
  return {
    failure: later?.given === given ? later.failure : given,
    attempt: (way: () => unknown) => void Promise.resolve().then(way).catch(fail),
  }
}

const signInCodes: readonly AppErrorCode[] = ['signedOut', 'stepUp', 'signInFailed']

/** Failures that trying again cannot change. */
function isFinal({ code }: Failure): boolean {
  return final.includes(code)
}

const final: readonly AppErrorCode[] = [
  'alreadyRestored',
  'alreadyGone',
  'leftBin',
  'notInCloud',
  'noAuditLog',
  'tooMany',
]

export function RequestId({ requestId }: { requestId: string }) {
  const styles = useStyles()
  const t = useTexts(problemMessages)
  return (
    <span className={styles.requestId}>
      {t('requestId', { requestId })} <CopyButton text={requestId} what={t('requestId', { requestId: '' })} />
    </span>
  )
}
