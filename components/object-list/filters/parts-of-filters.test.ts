import { describe, expect, it } from 'vitest'
import { commonWords } from '@/components/shared/common-words'
import { commonFilterNames } from '@/lib/contract/common-filters'
import { filterMessages } from '@/lib/messages/filters'
import { commonFields } from './common-fields'

describe('the parts of a common filter that only the browser has', () => {
  it.each([
    ['words', commonWords],
    ['field', commonFields],
    ['label', filterMessages.labels],
  ])('are there for every filter: %s', (_, table) => {
    expect(Object.keys(table).sort()).toEqual([...commonFilterNames].sort())
  })

  it('do not compile where one is missing', () => {
    const { domain: words, ...otherWords } = commonWords
    const { domain: field, ...otherFields } = commonFields
    const { domain: label, ...otherLabels } = filterMessages.labels
    const tables: [typeof commonWords, typeof commonFields, typeof filterMessages.labels] = [
      // @ts-expect-error Property 'domain' is missing
      otherWords,
      // @ts-expect-error Property 'domain' is missing
      otherFields,
      // @ts-expect-error Property 'domain' is missing
      otherLabels,
    ]
    expect([...tables, words, field, label]).not.toContain(undefined)
  })
})
