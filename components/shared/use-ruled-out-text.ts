'use client'

import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Finding } from '@/lib/contract/findings'
import { ruledOutBy } from '@/lib/contract/verdict'
import { useFindingTexts } from './use-finding-texts'

/** Why Graph is certain to refuse an act, by what was found; null where it is not. */
export function useRuledOutText(act: ConfirmedActName): (found: readonly Finding[]) => string | null {
  const texts = useFindingTexts()
  return (found) => {
    const finding = ruledOutBy(act, found)
    if (!finding) return null
    const { title, advice } = texts(finding)
    return act === 'restore' ? `${title}. ${advice}` : `${title}.`
  }
}
