'use client'

import { findingMessages } from '@/lib/messages/findings'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Holder } from '@/lib/contract/findings'
import { visibleText } from '@/lib/format/visible-text'

type Named = Pick<Holder, 'displayName' | 'department' | 'identifier' | 'deletedDateTime'>

/** Who or what has something, with what tells it from others of its name. */
export function useHolderName(): (holder: Named) => string {
  const t = useTexts(findingMessages)
  const formats = useFormats()
  return ({ displayName, department, identifier, deletedDateTime }) => {
    if (!displayName) return t('unnamed')
    const name = visibleText(displayName)
    if (deletedDateTime) return t('holderDeleted', { name, when: formats.dayAndClock(new Date(deletedDateTime)) })
    if (identifier) return t('holderKnownBy', { name, identifier: visibleText(identifier) })
    return department ? t('holderIn', { name, department: visibleText(department) }) : name
  }
}
