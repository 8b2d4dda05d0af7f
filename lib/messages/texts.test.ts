import { createElement, isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { pseudoLocale } from '@/lib/format/locale'
import { textsOf } from './texts'

const fruit = {
  count: '{count, plural, one {One apple} other {# apples}}',
  named: 'An apple named <strong>{name}</strong>',
}

test('a text is written with its values, singular and plural', () => {
  const texts = textsOf(fruit, 'en-GB')
  expect(texts('count', { count: 1 })).toBe('One apple')
  expect(texts('count', { count: 12 })).toBe('12 apples')
})

test('in the pseudo-locale the whole of a text is between marks, with elements in it or without', () => {
  const texts = textsOf(fruit, pseudoLocale)
  expect(texts('count', { count: 2 })).toBe('⟦2 apples⟧')
  const rich = texts.rich('named', { name: 'Cox', strong: (name) => createElement('strong', null, name) })
  expect(written(rich)).toBe('⟦An apple named <strong>Cox</strong>⟧')
})

test('a catalogue is made ready once, however many locales requests name', () => {
  expect(textsOf(fruit, 'en-US')).toBe(textsOf(fruit, 'en-AU'))
  expect(textsOf(fruit, pseudoLocale)).toBe(textsOf(fruit, pseudoLocale))
  expect(textsOf(fruit, pseudoLocale)).not.toBe(textsOf(fruit, 'en'))
})

test('a text that the catalogue has not, or a value that it needs, does not compile', () => {
  const texts = textsOf(fruit, 'en')
  // @ts-expect-error there is no such text
  const missing = () => texts('pear')
  expect(missing).toBeTypeOf('function')
})

function written(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(written).join('')
  if (typeof node === 'string') return node
  if (!isValidElement<{ children?: ReactNode }>(node)) throw new Error('a text is made of strings and elements')
  const inner = written(node.props.children)
  return typeof node.type === 'string' ? `<${node.type}>${inner}</${node.type}>` : inner
}
