'use client'

import { useMemo } from 'react'
import { distinctNameMessages } from '@/lib/messages/distinct-names'
import { kindMessages } from '@/lib/messages/kinds'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { distinctNames, type DistinctName, type NameTexts } from '@/lib/contract/distinct-names'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { useNameText } from './object-name'

type DistinctNames = {
  readonly of: (object: Pick<DeletedObject, 'id' | 'displayName'>) => DistinctName
  readonly textOf: (object: Pick<DeletedObject, 'id' | 'displayName'>) => string
}

/** Names for the objects of a set of which no two read alike; `isKindTold` where the kind of each stands beside its name. */
export function useDistinctNames(objects: readonly DeletedObject[], isKindTold = false): DistinctNames {
  const t = useTexts(distinctNameMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const nameText = useNameText()
  const marksText = (marks: DistinctName['marks']) => t('marks', { marks: formats.inARow(marks.map(visibleText)) })
  const texts: NameTexts = {
    kindName: (slug) => tKinds(`names.${slug}.lower.one`),
    deletedAt: (moment) => t('deleted', { when: formats.dateAndClock(moment) }),
    whole: ({ name, marks }) =>
      marks.length === 0 ? nameText(name) : t('whole', { name: nameText(name), marks: marksText(marks) }),
  }
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the texts are made of functions that the locale alone changes
  const names = useMemo(() => distinctNames(objects, texts, { isKindTold }), [objects, isKindTold, t, tKinds, formats])
  const of: DistinctNames['of'] = ({ id, displayName }) => names.get(id) ?? { name: displayName, marks: [] }
  return { of, textOf: (object) => texts.whole(of(object)) }
}
