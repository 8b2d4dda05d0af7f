import { describe, expect, it } from 'vitest'
import { formatsOf } from '@/lib/format/formats'
import { kindOf, kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { kindMessages } from '@/lib/messages/kinds'
import { textsOf } from '@/lib/messages/texts'
import { searchWords } from './search-words'

const tools = { t: textsOf(kindMessages, 'en-GB'), formats: formatsOf('en-GB') }
const wordsOf = (slug: KindSlug) => searchWords(kindOf(slug), tools)

describe('what is said of the search of a kind', () => {
  it('names every field that it looks at, once, and each with how it is looked at', () => {
    expect(wordsOf('users')).toEqual({
      hint: 'Name, mail, sign-in name or object id',
      advice:
        'The search looks at the start of the name, last name and mail address, the end of the sign-in name and the whole object id.',
    })
    expect(wordsOf('devices')).toEqual({
      hint: 'Name, device id or object id',
      advice: 'The search looks at the start of the name and the whole device id or object id.',
    })
  })

  it('leaves ids of other objects to the advice, as the field has no room for them', () => {
    expect(wordsOf('agent-identities')).toEqual({
      hint: 'Name, application id or object id',
      advice: 'The search looks at the start of the name and the whole blueprint id, application id or object id.',
    })
  })

  it.each(kinds.map(({ slug }) => slug))(
    'begins with the name and ends with the id, as no other text does: %s',
    (slug) => {
      expect(wordsOf(slug).hint).toMatch(/^Name(, [a-z][a-z -]+)* or object id$/)
    },
  )

  it.each(kinds.map((kind) => [kind.slug, kind] as const))('says so when another field is searched: %s', (_, kind) => {
    const more = { ...kind, search: [...kind.search, { property: 'thumbprint', operator: 'endswith' } as const] }
    expect(searchWords(more, tools).hint).toContain('thumbprint')
    expect(searchWords(more, tools).advice).toMatch(/the end of the [a-z -]*thumbprint/)
  })

  it('does not compile where a field that is searched has no word', () => {
    const { searched, searchHints } = kindMessages
    const { surname: word, ...otherWords } = searched
    const { surname: hint, ...otherHints } = searchHints
    // @ts-expect-error Property 'surname' is missing
    const words: typeof searched = otherWords
    // @ts-expect-error Property 'surname' is missing
    const hints: typeof searchHints = otherHints
    // @ts-expect-error 'jobTitle' is no property that the texts know
    const search: Kind['search'] = [{ property: 'jobTitle', operator: 'startswith' }]
    expect([words, hints, search, word, hint]).not.toContain(undefined)
  })
})
