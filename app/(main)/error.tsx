'use client'

import { PageProblem } from '@/components/shell/page-problem'

export default function MainError({ error }: { error: unknown }) {
  return <PageProblem error={error} />
}
