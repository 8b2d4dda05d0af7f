import type { Formats } from '@/lib/format/formats'
import type { Kind } from '@/lib/kinds/kind'
import { searchWays } from '@/lib/kinds/search'
import type { HintedProperty, SearchedProperty } from '@/lib/kinds/vocabulary'
import { kindMessages } from '@/lib/messages/kinds'
import type { Texts } from '@/lib/messages/texts'

type WordTools = { readonly t: Texts<typeof kindMessages>; readonly formats: Formats }

/** What the search field of a kind takes, as far as it has room for it. */
export function searchHint({ search }: Kind, { t, formats: { anyOf } }: WordTools): string {
  // The object's own id, which is the least telling, stands last.
  const names = searchWays.flatMap((way) => (way === 'ids' ? [...search.ids].reverse() : (search[way] ?? [])))
  return anyOf([...new Set(names.filter(isHinted).map((name) => t(`searchHints.${name}`)))])
}

function isHinted(name: SearchedProperty): name is HintedProperty {
  return name in kindMessages.searchHints
}
