'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { problemMessages } from '@/lib/messages/problem'
import { useTexts } from '@/components/ui/use-texts'
import type { ReactNode } from 'react'
import type { AppErrorCode, Failure } from '@/lib/contract/app-error'
import { CopyButton } from '@/components/ui/copy-button'
import { MicrosoftQuote } from './microsoft-quote'
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
  onRetry?: () => void
  onSignIn?: () => void
  children?: ReactNode
}

/** What failed, why, what to do, and Graph's request id to copy. */
export function FailureNotice({ failure, context, onRetry, onSignIn, children }: Props) {
  const styles = useStyles()
  const t = useTexts(problemMessages)
  const { title, advice } = useFailureTexts()(failure, context)
  const needsSignIn = failure.code === 'signedOut' || failure.code === 'stepUp'
  return (
    <div role="alert" className={styles.box}>
      <ErrorCircleRegular aria-hidden className={styles.icon} fontSize={20} />
      <div className={styles.body}>
        <p className={styles.title}>{title}</p>
        {advice && <p className={styles.text}>{advice}</p>}
        {failure.said && <MicrosoftQuote said={failure.said} />}
        <div className={styles.actions}>
          {needsSignIn && onSignIn && <Button onClick={onSignIn}>{t('signIn')}</Button>}
          {!needsSignIn && !isFinal(failure) && onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
          {children}
          {failure.requestId && <RequestId requestId={failure.requestId} />}
        </div>
      </div>
    </div>
  )
}

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
