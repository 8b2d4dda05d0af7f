import fc from 'fast-check'
import { deleterChoices, leftChoices, type CommonFilterName, type CommonValue } from '@/lib/contract/common-filters'
import { isDeletedWithin } from '@/lib/contract/deleted-within'
import { withinAddress } from '@/lib/contract/parsers'
import { kinds } from '@/lib/kinds'

type AnyValues = { readonly [Name in CommonFilterName]: fc.Arbitrary<CommonValue<Name>> }

/** What each common filter can be about, around a moment, with texts of the caller's choice. */
export function anyFilterValues(text: fc.Arbitrary<string>, around: Date): AnyValues {
  const moment = fc
    .integer({ min: -60 * 24 * 60, max: 24 * 60 })
    .map((minutes) => `${new Date(around.getTime() + minutes * 60_000).toISOString().slice(0, 16)}Z`)
  const relative = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('h', 'd')).map((parts) => parts.join(''))
  const absolute = fc.tuple(fc.option(moment), fc.option(moment)).map((ends) => ends.map((end) => end ?? '').join('..'))
  return {
    search: text,
    several: fc
      .uniqueArray(text, { minLength: 1, maxLength: 20 })
      .map(withinAddress)
      .filter((texts) => texts !== null),
    kinds: fc.shuffledSubarray(
      kinds.map(({ slug }) => slug),
      { minLength: 1 },
    ),
    deletedWithin: fc.oneof(relative, absolute.filter(isDeletedWithin)),
    left: fc.constantFrom(...leftChoices),
    domain: text,
    deletedBy: fc.constantFrom(...deleterChoices),
  }
}
