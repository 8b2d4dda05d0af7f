'use client'

import { findingMessages } from '@/lib/messages/findings'
import { kindMessages } from '@/lib/messages/kinds'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Looked } from '@/lib/contract/findings'
import { isKindSlug } from '@/lib/kinds'
import type { LookedPlace } from '@/lib/kinds/vocabulary'

/** Where a look asked, as words: "users, groups and deleted users". */
export function usePlaceNames(): {
  readonly of: (places: readonly LookedPlace[]) => string
  readonly ofLooked: (looked: readonly Looked[]) => string
} {
  const t = useTexts(findingMessages)
  const kindNames = useTexts(kindMessages.names)
  const formats = useFormats()
  const nameOf = (place: LookedPlace) => (isKindSlug(place) ? kindNames(`${place}.lower.many`) : t(`places.${place}`))
  const ofLooked = (looked: readonly Looked[]) =>
    formats.allOf(
      [...looked]
        .sort((one, other) => Number(one.isBin) - Number(other.isBin))
        .map(({ place, isBin }) => (isBin ? t('deletedPlace', { things: nameOf(place) }) : nameOf(place))),
    )
  return { of: (places) => formats.allOf(places.map(nameOf)), ofLooked }
}
