'use client'

import { textsOf, type Texts } from '@/lib/messages/texts'
import { useLocale } from './locale-provider'

/** Texts of the catalogue that the component itself imports, so that they are there wherever it is shown. */
export function useTexts<Messages extends object>(messages: Messages): Texts<Messages> {
  return textsOf(messages, useLocale())
}
