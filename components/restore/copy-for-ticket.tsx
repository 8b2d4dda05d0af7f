'use client'

import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNameText } from '@/components/shared/object-name'
import { dateLocale } from '@/components/ui/use-clock'
import { exactMoment } from '@/lib/format/moment'
import { isKindSlug } from '@/lib/kinds'
import { useMe } from '@/lib/queries/use-me'
import type { RunState } from '@/lib/queries/run/use-run'

/** Copies what was restored, by whom and when, with Graph's request ids, as plain text for a ticket. */
export function CopyForTicket({ run }: { run: RunState }) {
  const t = useTranslations('acts.restore')
  const [isCopied, setCopied] = useState(false)
  const text = useTicketText(run)
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button icon={<CopyRegular />} onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {isCopied ? t('copiedForTicket') : t('copyForTicket')}
    </Button>
  )
}

function useTicketText({ objects, outcomes }: RunState): () => string {
  const t = useTranslations()
  const nameText = useNameText()
  const person = useMe().data?.signInName ?? ''
  return () => {
    const lines = objects.map(({ id, kind, displayName }) => {
      const outcome = outcomes.get(id)
      const line = t('acts.restore.ticket.line', {
        id,
        name: nameText(displayName),
        kind: isKindSlug(kind) ? t(`kinds.names.${kind}.lower.one`) : kind,
        outcome: t(`outcomes.${outcome?.state ?? 'notStarted'}`),
      })
      const requestId = outcome?.requestId
      return requestId ? `${line}. ${t('acts.restore.ticket.requestId', { requestId })}` : line
    })
    return [t('acts.restore.ticket.title', { person, when: exactMoment(new Date(), dateLocale()) }), ...lines].join(
      '\n',
    )
  }
}
