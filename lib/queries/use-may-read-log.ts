'use client'

import { accessToAuditLog } from '@/lib/kinds/access'
import { useMe } from './use-me'

/** Whether the person may read who deleted what, as far as it is known beforehand; false until it is. */
export function useMayReadLog(): boolean {
  const { data: me } = useMe()
  if (!me) return false
  const { verdict } = accessToAuditLog(me)
  return verdict === 'yes' || verdict === 'askGraph'
}
