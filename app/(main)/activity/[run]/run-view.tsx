'use client'

import { useRouter } from 'next/navigation'
import { RunPage } from '@/components/activity/run-page'
import { pagePaths } from '@/lib/contract/paths'
import { useActRequest } from '@/lib/queries/run/use-act-request'
import { ActDialogs } from '../../act-dialogs'

export function RunView({ id }: { id: string }) {
  const router = useRouter()
  const { request, ask, close } = useActRequest('all')
  return (
    <>
      <RunPage id={id} ask={ask} onRemoved={() => router.replace(pagePaths.activity())} />
      <ActDialogs list="all" request={request} onClose={close} />
    </>
  )
}
