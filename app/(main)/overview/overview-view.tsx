'use client'

import { loadLater } from '@/components/ui/load-later'

/** Loaded apart, so that nothing of it is put together with what the lists load first. */
const OverviewPage = loadLater(() =>
  import('@/components/overview/overview-page').then((module) => module.OverviewPage),
)
const LatestIncidents = loadLater(() =>
  import('@/components/incidents/latest-incidents').then((module) => module.LatestIncidents),
)

const LastRuns = loadLater(() => import('@/components/activity/last-runs').then((module) => module.LastRuns))

export function OverviewView() {
  return <OverviewPage incidents={<LatestIncidents />} runs={<LastRuns />} />
}
