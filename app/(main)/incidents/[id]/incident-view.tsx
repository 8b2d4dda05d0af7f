'use client'

import { IncidentPage } from '@/components/incidents/incident-page'
import { useActRequest } from '@/lib/queries/run/use-act-request'
import { ActDialogs } from '../../act-dialogs'

export function IncidentView({ id }: { id: string }) {
  const { request, ask, close } = useActRequest('all')
  return (
    <>
      <IncidentPage id={id} ask={ask} />
      <ActDialogs list="all" request={request} onClose={close} />
    </>
  )
}
