import { loadLater } from '@/components/ui/load-later'

const load = () => import('@/components/shared/failure-notice').then((module) => module.FailureNotice)

/** What failed may be the network, so this is called as soon as the first rows are there. */
export const fetchFailureNotice = () => void load().catch(() => undefined)

export const FailureNotice = loadLater(load)
