'use client'

import { Button } from '@fluentui/react-components'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { useRouter } from 'next/navigation'
import { problemMessages } from '@/lib/messages/problem'
import { ProblemCard } from '@/components/ui/problem-card'
import { useTexts } from '@/components/ui/use-texts'
import { pagePaths } from '@/lib/contract/paths'

export function NoSuchPage() {
  const t = useTexts(problemMessages)
  const router = useRouter()
  return (
    <ProblemCard
      icon={<DocumentSearchRegular aria-hidden fontSize={24} />}
      title={t('notFoundTitle')}
      advice={t('notFoundAdvice')}
      actions={
        <Button appearance="primary" onClick={() => router.push(pagePaths.start())}>
          {t('toStart')}
        </Button>
      }
    />
  )
}
