import { ActorName } from '@/components/shared/actor-name'
import { useTexts } from '@/components/ui/use-texts'
import type { Incident } from '@/lib/contract/incidents'
import { incidentMessages } from '@/lib/messages/incidents'
import { useIncidentWords } from './incident-words'

/** Who deleted the objects of an incident and when, and what they delete on other days. */
export function WhoAndWhen({ incident }: { incident: Incident }) {
  const t = useTexts(incidentMessages)
  const words = useIncidentWords()
  const { actor, usual } = incident
  return (
    <>
      {t.rich('by', { actor: () => <ActorName actor={actor} />, when: words.when(incident) })}{' '}
      {usual !== null && t('usual', { count: usual })}
    </>
  )
}
