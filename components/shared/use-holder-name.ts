'use client'

import { findingMessages } from '@/lib/messages/findings'
import { useTexts } from '@/components/ui/use-texts'
import type { Holder } from '@/lib/contract/findings'
import { visibleText } from '@/lib/format/visible-text'

/** Who or what has something now, with the department where that is known. */
export function useHolderName(): (holder: Pick<Holder, 'displayName' | 'department'>) => string {
  const t = useTexts(findingMessages)
  return ({ displayName, department }) => {
    if (!displayName) return t('unnamed')
    const name = visibleText(displayName)
    return department ? t('holderIn', { name, department: visibleText(department) }) : name
  }
}
