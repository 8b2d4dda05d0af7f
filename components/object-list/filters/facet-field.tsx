'use client'

import { useState } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { useTexts } from '@/components/ui/use-texts'
import { useOptionText } from '@/components/shared/use-filter-words'
import type { Facet } from '@/lib/kinds/facet'
import { ChoiceField, TextField } from './filter-fields'

type FacetProps = {
  facet: Facet
  chosen: readonly string[] | null
  onChange: (chosen: readonly string[] | null) => void
  onEnter: () => void
}

export function FacetField({ facet, chosen, onChange, onEnter }: FacetProps) {
  const t = useTexts(filterMessages)
  const optionText = useOptionText()
  const legend = t(`facets.${facet.name}.label`)
  if ('options' in facet) {
    return (
      <ChoiceField
        legend={legend}
        options={facet.options.map(({ value }) => ({ value, label: optionText(facet.name, value) }))}
        chosen={chosen ?? []}
        onChange={onChange}
      />
    )
  }
  return <TextsField label={legend} {...{ chosen, onChange, onEnter }} />
}

type TextsProps = {
  label: string
  chosen: readonly string[] | null
  onChange: (texts: readonly string[] | null) => void
  onEnter: () => void
}

function TextsField({ label, chosen, onChange, onEnter }: TextsProps) {
  const t = useTexts(filterMessages)
  // As typed: a comma at the end is on its way to another text.
  const [text, setText] = useState(chosen?.join(', ') ?? '')
  return (
    <TextField
      label={label}
      hint={t('textHint')}
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(textsOf(typed))
      }}
      onEnter={onEnter}
    />
  )
}

/** Several texts with commas between them are alternatives. */
function textsOf(text: string): readonly string[] | null {
  const texts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return texts.length === 0 ? null : texts
}
