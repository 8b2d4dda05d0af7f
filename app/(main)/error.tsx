'use client'

import { PageProblem } from '@/components/shell/page-problem'

export default function MainError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageProblem error={error} retry={retry} />
}
