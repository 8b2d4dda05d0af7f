import { createElement, Fragment, type ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import { marks, pseudoLocale, type Locale } from '@/lib/format/locale'

export type Texts<Messages extends object> = ReturnType<typeof createTranslator<Messages>>

const language = 'en'
/** By catalogue and not by the whole locale, which a request may make up: there is one language, plain or with marks. */
const plain = new WeakMap<object, unknown>()
const marked = new WeakMap<object, unknown>()

/** The texts of a catalogue, or of part of one: an object of ICU messages. The same catalogue gives the same function. */
export function textsOf<Messages extends object>(messages: Messages, locale: Locale): Texts<Messages> {
  const isPseudo = locale === pseudoLocale
  const made = isPseudo ? marked : plain
  const known = made.get(messages) as Texts<Messages> | undefined
  if (known) return known
  const translator: Texts<Messages> = createTranslator<Messages>({ locale: language, messages, timeZone: 'UTC' })
  const texts = isPseudo ? withMarks(translator) : translator
  made.set(messages, texts)
  return texts
}

type AnyTexts = { (...input: never[]): string; rich: (...input: never[]) => ReactNode }

function withMarks<Messages extends object>(texts: Texts<Messages>): Texts<Messages> {
  const plainTexts: AnyTexts = texts
  const [before, after] = marks
  return Object.assign((...input: never[]) => before + plainTexts(...input) + after, texts, {
    rich: (...input: never[]) => createElement(Fragment, null, before, plainTexts.rich(...input), after),
  })
}
