import type { Formats } from '@/lib/format/formats'
import type { Kind } from '@/lib/kinds/kind'
import { idsOfOthers, type HintedProperty, type SearchedProperty } from '@/lib/kinds/vocabulary'
import type { kindMessages } from '@/lib/messages/kinds'
import type { Texts } from '@/lib/messages/texts'

type WordTools = { readonly t: Texts<typeof kindMessages>; readonly formats: Formats }

/** What the search field of a kind takes, and where its search looks, out of the fields that it looks at. */
export function searchWords({ search, searchIds }: Kind, { t, formats: { allOf, anyOf } }: WordTools) {
  const ofOperator = (operator: 'startswith' | 'endswith') =>
    search.filter((field) => field.operator === operator).map(({ property }) => property)
  const lower = (properties: readonly SearchedProperty[]) => properties.map((name) => t(`searched.${name}`))
  const starts = ofOperator('startswith')
  const ends = ofOperator('endswith')
  // The object's own id, which is the least telling, stands last.
  const ids = [...searchIds].reverse()
  const hints = [...search.map(({ property }) => property), ...ids].filter(isHinted)
  return {
    hint: anyOf([...new Set(hints.map((name) => t(`searchHints.${name}`)))]),
    advice: t('searchAdvice', {
      places: allOf([
        ...(starts.length > 0 ? [t('searchedStart', { words: allOf(lower(starts)) })] : []),
        ...(ends.length > 0 ? [t('searchedEnd', { words: allOf(lower(ends)) })] : []),
        t('searchedWhole', { words: anyOf(lower(ids)) }),
      ]),
    }),
  }
}

function isHinted(name: SearchedProperty): name is HintedProperty {
  return !idsOfOthers.some((other) => other === name)
}
