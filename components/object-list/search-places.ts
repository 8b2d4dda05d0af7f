import type { Formats } from '@/lib/format/formats'
import type { Kind } from '@/lib/kinds/kind'
import { searchWays, type SearchWay } from '@/lib/kinds/search'
import type { searchMessages } from '@/lib/messages/search'
import type { Texts } from '@/lib/messages/texts'

type WordTools = { readonly t: Texts<typeof searchMessages>; readonly formats: Formats }

/** Where a search looks for a text in objects of a kind: all that Graph looks at, or all that people may hold. */
export function searchPlaces(
  { search }: Kind,
  by: 'graph' | 'everything',
  { t, formats: { allOf, anyOf } }: WordTools,
): string {
  const namesOf = (ways: readonly SearchWay[]) =>
    ways.flatMap((way) => (search[way] ?? []).map((name) => t(`properties.${name}`)))
  const groups =
    by === 'graph'
      ? ([
          ['words', allOf(namesOf(['words']))],
          ['starts', allOf(namesOf(['starts', 'entries']))],
          ['ends', allOf(namesOf(['ends']))],
          ['whole', anyOf(namesOf(['whole', 'ids']))],
        ] as const)
      : ([
          ['anywhere', allOf(namesOf(searchWays.filter((way) => way !== 'ids')))],
          ['ids', anyOf(namesOf(['ids']))],
        ] as const)
  return allOf(groups.filter(([, names]) => names !== '').map(([group, names]) => t(group, { names })))
}
