'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { useFormats } from '@/components/ui/use-formats'
import type { CommonFilterName } from '@/lib/contract/common-filters'
import { isFacet, type FilterName } from '@/lib/contract/filters'
import { filtersOn, type View } from '@/lib/contract/view'
import { visibleText } from '@/lib/format/visible-text'
import type { FacetName } from '@/lib/kinds/facet'
import { filterMessages } from '@/lib/messages/filters'
import { useActorNames } from './actor-names'
import { commonWords } from './common-words'

/** One filter that is on, as its pill tells it. */
export type FilterWords = { readonly name: FilterName; readonly label: string; readonly value: string }

/** The filters that are on, in words. */
export function useFilterWords(): (view: View) => readonly FilterWords[] {
  const t = useTexts(filterMessages)
  const kindNames = useTexts(kindMessages.names)
  const formats = useFormats()
  const actorNames = useActorNames()
  const optionText = useOptionText()
  const ofFacet = (name: FacetName, view: View) => formats.anyOf((view[name] ?? []).map((one) => optionText(name, one)))
  const ofCommon = <Name extends CommonFilterName>(name: Name, view: View) => {
    const value = view[name]
    return value === null ? '' : commonWords[name](value, { t, kindNames, formats, actorNames })
  }
  return (view) =>
    filtersOn(view).map((name) =>
      isFacet(name)
        ? { name, label: t(`facets.${name}.label`), value: ofFacet(name, view) }
        : { name, label: t(`labels.${name}`), value: ofCommon(name, view) },
    )
}

/** One text for each filter that is on; the search comes last, in quotes and without a label. */
export function useFilterTexts(): (view: View) => readonly string[] {
  const t = useTexts(filterMessages)
  const filterWords = useFilterWords()
  return (view) => {
    const words = filterWords(view)
    const isSearch = ({ name }: FilterWords) => name === 'search'
    return [
      ...words.filter((one) => !isSearch(one)).map(({ label, value }) => t('inTitle', { label, value })),
      ...words.filter(isSearch).map(({ value }) => value),
    ]
  }
}

/** What an option of a facet is called; a free text is called what it is. */
export function useOptionText(): (facet: FacetName, value: string) => string {
  const t = useTexts(filterMessages.facets)
  return (facet, value) =>
    Object.hasOwn(filterMessages.facets[facet].options, value) ? t(`${facet}.options.${value}`) : visibleText(value)
}
