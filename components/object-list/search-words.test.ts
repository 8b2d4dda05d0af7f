import { describe, expect, it } from 'vitest'
import { formatsOf } from '@/lib/format/formats'
import { kindOf, kinds } from '@/lib/kinds'
import { searchWays } from '@/lib/kinds/search'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { kindMessages } from '@/lib/messages/kinds'
import { searchMessages } from '@/lib/messages/search'
import { textsOf } from '@/lib/messages/texts'
import { searchPlaces } from './search-places'
import { searchHint } from './search-words'

const formats = formatsOf('en-GB')
const t = textsOf(searchMessages, 'en-GB')
const hintOf = (slug: KindSlug) => searchHint(kindOf(slug), { t: textsOf(kindMessages, 'en-GB'), formats })
const placesOf = (slug: KindSlug, by: 'graph' | 'everything') => searchPlaces(kindOf(slug), by, { t, formats })
const slugs = kinds.map(({ slug }) => slug)

describe('the hint in the search field of a kind', () => {
  it('names what it has room for, each once', () => {
    expect(hintOf('users')).toBe('Name, mail, sign-in name or object id')
    expect(hintOf('devices')).toBe('Name, device id or object id')
    expect(hintOf('agent-identities')).toBe('Name, application id or object id')
  })

  it.each(slugs)('begins with the name and ends with the id, as no other text does: %s', (slug) => {
    expect(hintOf(slug)).toMatch(/^Name(, [a-z][a-z -]+)* or object id$/)
  })
})

describe('what is said of where was looked', () => {
  it('names each property with how it was looked at', () => {
    expect(placesOf('certificate-authorities', 'graph')).toBe(
      'the beginning of each word of the name, the beginning of the thumbprint and the whole object id',
    )
    expect(placesOf('administrative-units', 'everything')).toBe(
      'anywhere in the name and description and the whole object id, or its first 8 characters',
    )
  })

  it.each(slugs)('leaves nothing out that is looked at: %s', (slug) => {
    const { search } = kindOf(slug)
    for (const way of searchWays)
      for (const name of search[way] ?? []) {
        const word = searchMessages.properties[name]
        expect(placesOf(slug, 'everything')).toContain(word)
        if (way !== 'here') expect(placesOf(slug, 'graph')).toContain(word)
      }
  })

  it('does not compile where a property that is searched has no word', () => {
    const { surname, ...others } = searchMessages.properties
    // @ts-expect-error Property 'surname' is missing
    const words: typeof searchMessages.properties = others
    expect([words, surname]).not.toContain(undefined)
  })
})
