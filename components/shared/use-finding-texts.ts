'use client'

import { findingMessages } from '@/lib/messages/findings'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { findingKey, type Finding } from '@/lib/contract/findings'
import { visibleText } from '@/lib/format/visible-text'
import { useFormats } from '@/components/ui/use-formats'
import { useFailureTexts } from './use-failure-texts'
import { useHolderName } from './use-holder-name'
import { usePlaceNames } from './use-place-names'

/** A finding as a sentence with a next step. */
export function useFindingTexts(): (finding: Finding) => { title: string; advice: string } {
  const t = useTexts(findingMessages)
  const kindNames = useTexts(kindMessages.names)
  const formats = useFormats()
  const failureTexts = useFailureTexts()
  const nameOf = useHolderName()
  const placeNames = usePlaceNames()
  const ofDomain = ({ domain }: Finding) => ({
    signInName: domain ? visibleText(domain.signInName) : '',
    domain: domain ? visibleText(domain.name) : '',
    preferred: domain?.preferred ?? 'none',
  })
  const ofTaken = ({ taken = [], total }: Finding) => ({
    count: taken.length,
    total: total ?? taken.length,
    values: formats.allOf(taken.map(({ value }) => visibleText(value.replace(/^smtp:/i, '')))),
    holders: formats.allOf([...new Set(taken.map((one) => nameOf(one.holder)))]),
  })
  return (finding) => {
    const { needs, holder, companion, roles = [], until, notAsked = [], failure } = finding
    const parameters = {
      ...ofTaken(finding),
      ...ofDomain(finding),
      holder: holder ? nameOf(holder) : '',
      companion: needs ? kindNames(`${needs}.lower.one`) : '',
      name: companion?.displayName ?? '',
      roles: formats.allOf(roles),
      until: until ? formats.dayAndClock(new Date(until)) : '',
      places: placeNames.of(notAsked),
      reason: failure ? failureTexts(failure).title : '',
    }
    const key = findingKey(finding)
    return { title: t(`checks.${key}.title`, parameters), advice: t(`checks.${key}.advice`, parameters) }
  }
}
