import { deleterChoices, type CommonFilterName, type CommonValue } from '@/lib/contract/common-filters'
import { deletedRange } from '@/lib/contract/deleted-within'
import type { Formats } from '@/lib/format/formats'
import { visibleText } from '@/lib/format/visible-text'
import { isKindSlug } from '@/lib/kinds'
import type { filterMessages } from '@/lib/messages/filters'
import type { kindMessages } from '@/lib/messages/kinds'
import type { Texts } from '@/lib/messages/texts'

type WordTools = {
  readonly t: Texts<typeof filterMessages>
  readonly kindNames: Texts<typeof kindMessages.names>
  readonly formats: Formats
  /** By their keys. */
  readonly actorNames: ReadonlyMap<string, string>
}

type CommonWords = { readonly [Name in CommonFilterName]: (value: CommonValue<Name>, tools: WordTools) => string }

/** What each common filter is about, as its pill and the title of the view say it. */
export const commonWords: CommonWords = {
  search: (text, { t }) => t('searched', { text: visibleText(text) }),
  several: (texts, { t }) => t('several', { count: texts.length }),
  kinds: (slugs, { kindNames, formats }) =>
    formats.anyOf(slugs.filter(isKindSlug).map((slug) => kindNames(`${slug}.many`))),
  deletedWithin: deletedWords,
  left: (choice, { t }) => t(`left.${choice}`),
  domain: visibleText,
  deletedBy: deleterWords,
}

/** A certain one is called by its name once anything has told it. */
function deleterWords(text: string, { t, actorNames }: WordTools): string {
  const sort = deleterChoices.find((choice) => choice === text.split(':')[0]) ?? 'person'
  if (sort === text) return t(`deleters.${sort}.pill`)
  return visibleText(actorNames.get(text) ?? t(`deleters.${sort}.certain`))
}

function deletedWords(text: string, { t, formats: { dateAndClock } }: WordTools): string {
  const [, amount, unit] = /^(\d+)([hd])$/.exec(text) ?? []
  if (amount !== undefined) return t(unit === 'h' ? 'last.h' : 'last.d', { count: Number(amount) })
  const { from, to } = deletedRange(text, new Date())
  if (from && to) return t('range', { from: dateAndClock(from), to: dateAndClock(to) })
  return from ? t('since', { from: dateAndClock(from) }) : to ? t('until', { to: dateAndClock(to) }) : text
}
