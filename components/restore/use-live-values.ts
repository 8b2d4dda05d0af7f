'use client'

import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { visibleText } from '@/lib/format/visible-text'
import { liveCheckMessages } from '@/lib/messages/live-checks'
import type { LiveGroup } from './live-groups'

/** More are told one by one. */
const mostTold = 3

/** Of others the values are ids, which tell nobody anything. */
const namesValues: ReadonlySet<LiveGroup['key']> = new Set([
  'licences.errors',
  'mail.missing',
  'mail.givenUp',
  'policyState.other',
])

/** What is missing or wrong, in words. */
export function useLiveValues() {
  const t = useTexts(liveCheckMessages)
  const formats = useFormats()
  const wordOf = (key: LiveGroup['key'], value: string) => {
    if (key === 'licences.errors' && isNameOf(liveCheckMessages.licenceErrors, value))
      return t(`licenceErrors.${value}`)
    if (key?.startsWith('policyState.') && isNameOf(liveCheckMessages.policyStates, value)) {
      return t(`policyStates.${value}`)
    }
    return visibleText(value)
  }
  const of = ({ key }: LiveGroup, values: readonly string[]) =>
    formats.allOf([...new Set(values.map((value) => wordOf(key, value)))])
  const valuesOfAll = ({ members }: LiveGroup) => [...new Set(members.flatMap(({ values }) => values))]
  return {
    of,
    ofAll: (group: LiveGroup) => {
      const values = valuesOfAll(group)
      return values.length > mostTold && group.members.length > 1 ? t('several') : of(group, values)
    },
    /** Whether each object has something of its own to tell. */
    isOfEach: (group: LiveGroup) => namesValues.has(group.key) && valuesOfAll(group).length > 0,
  }
}

function isNameOf<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name)
}
