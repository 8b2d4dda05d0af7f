'use client'

import { changeMessages } from '@/lib/messages/outcomes'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Outcome } from '@/lib/contract/acts'
import { visibleText } from '@/lib/format/visible-text'

/** In what an object that came back differs from what it was, as sentences. */
export function useChangeTexts(): (changes: NonNullable<Outcome['changes']>) => readonly string[] {
  const t = useTexts(changeMessages)
  const formats = useFormats()
  return ({ signInName, without }) => [
    ...(signInName === undefined ? [] : [t('signInName', { signInName: visibleText(signInName) })]),
    ...(without === undefined ? [] : [withoutText(without)]),
  ]

  function withoutText(without: readonly string[] | null): string {
    if (without === null) return t('withoutUnknown')
    return without.length === 0
      ? t('withoutNone')
      : t('without', { count: without.length, addresses: formats.allOf(without.map(visibleText)) })
  }
}
