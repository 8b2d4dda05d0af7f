'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { useFailureTexts } from './use-failure-texts'

const useStyles = makeStyles({
  why: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '200px',
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

type Props = {
  /** How many objects of the act wait for it. */
  count: number
  /** Leaves the page, or throws: the rest of the act could not be kept, or Entra cannot be reached. */
  go: () => Promise<never>
}

/** The way on for what an act has left over for want of a sign-in. Where it does not open, it says why and the report stays. */
export function SignInAndGoOn({ count, go }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const texts = useFailureTexts()
  const [failure, setFailure] = useState<Failure | 'tooMuchLeft' | null>(null)
  const leave = () =>
    void go().catch((error: unknown) => setFailure(error instanceof AppError ? error.failure : 'tooMuchLeft'))
  const why = () => {
    if (failure === null || failure === 'tooMuchLeft') return t('tooMuchLeft')
    const { title, advice } = texts(failure)
    return `${title} ${advice}`
  }
  return (
    <>
      {failure && (
        <span role="alert" className={styles.why}>
          {why()}
        </span>
      )}
      <Button onClick={leave}>{t('signInAndGoOn', { count })}</Button>
    </>
  )
}
