'use client'

import { Button } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { problemMessages } from '@/lib/messages/problem'
import { digestOf } from '@/components/ui/digest-of'
import { useTexts } from '@/components/ui/use-texts'
import { ProblemCard } from '@/components/ui/problem-card'

/** A page that broke. The digest leads to the line in the server's log. */
export function PageProblem({ error }: { error: unknown }) {
  const t = useTexts(problemMessages)
  const digest = digestOf(error)
  return (
    <ProblemCard
      icon={<ErrorCircleRegular aria-hidden fontSize={24} />}
      title={t('unexpectedTitle')}
      advice={t('unexpectedAdvice')}
      actions={
        <Button appearance="primary" onClick={loadAgain}>
          {t('reload')}
        </Button>
      }
      details={digest && t('details', { digest })}
    />
  )
}

/** Loads the whole page again: React remembers a part that could not be loaded as broken. */
function loadAgain(): void {
  window.location.reload()
}
