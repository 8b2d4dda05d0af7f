'use client'

import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { useFormats } from '@/components/ui/use-formats'
import { deletedRange } from '@/lib/contract/deleted-within'
import type { View } from '@/lib/contract/view'
import { visibleText } from '@/lib/format/visible-text'
import { isKindSlug } from '@/lib/kinds'
import { facetNames, type FacetName } from '@/lib/kinds/facet'
import { filterMessages } from '@/lib/messages/filters'

export type FilterName = 'kinds' | 'deletedWithin' | 'left' | 'domain' | 'deletedBy' | FacetName

/** One filter that is on, as its pill tells it. */
export type FilterWords = { readonly name: FilterName; readonly label: string; readonly value: string }

/** The filters that are on, but for the search, in words. */
export function useFilterWords(): (view: View) => readonly FilterWords[] {
  const t = useTexts(filterMessages)
  const kindNames = useTexts(kindMessages.names)
  const formats = useFormats()
  const deletedWords = useDeletedWords()
  const optionText = useOptionText()
  return (view) => {
    const words: FilterWords[] = []
    const kinds = view.kinds?.filter(isKindSlug) ?? []
    if (kinds.length > 0)
      words.push({
        name: 'kinds',
        label: t('kinds'),
        value: formats.anyOf(kinds.map((slug) => kindNames(`${slug}.many`))),
      })
    if (view.deletedWithin)
      words.push({ name: 'deletedWithin', label: t('deleted'), value: deletedWords(view.deletedWithin) })
    if (view.left) words.push({ name: 'left', label: t('timeLeft'), value: t(`left.${view.left}`) })
    if (view.domain) words.push({ name: 'domain', label: t('domain'), value: visibleText(view.domain) })
    if (view.deletedBy)
      words.push({ name: 'deletedBy', label: t('deletedBy'), value: t(`deleters.${view.deletedBy}.pill`) })
    for (const name of facetNames) {
      const chosen = view[name]
      if (chosen)
        words.push({
          name,
          label: t(`facets.${name}.label`),
          value: formats.anyOf(chosen.map((value) => optionText(name, value))),
        })
    }
    return words
  }
}

/** What an option of a facet is called; a free text is called what it is. */
export function useOptionText(): (facet: FacetName, value: string) => string {
  const t = useTexts(filterMessages.facets)
  return (facet, value) =>
    Object.hasOwn(filterMessages.facets[facet].options, value) ? t(`${facet}.options.${value}`) : visibleText(value)
}

function useDeletedWords(): (text: string) => string {
  const t = useTexts(filterMessages)
  const { dateAndClock } = useFormats()
  return (text) => {
    const [, amount, unit] = /^(\d+)([hd])$/.exec(text) ?? []
    if (amount !== undefined) return t(unit === 'h' ? 'last.h' : 'last.d', { count: Number(amount) })
    const { from, to } = deletedRange(text, new Date())
    if (from && to) return t('range', { from: dateAndClock(from), to: dateAndClock(to) })
    return from ? t('since', { from: dateAndClock(from) }) : to ? t('until', { to: dateAndClock(to) }) : text
  }
}
