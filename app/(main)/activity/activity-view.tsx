'use client'

import { useRouter } from 'next/navigation'
import { ActivityPage } from '@/components/activity/activity-page'
import { pagePaths } from '@/lib/contract/paths'

export function ActivityView() {
  const router = useRouter()
  return <ActivityPage onTakenOver={(run) => router.push(pagePaths.run(run))} />
}
