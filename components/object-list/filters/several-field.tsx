'use client'

import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '@/components/ui/use-texts'
import { withinAddress } from '@/lib/contract/parsers'
import { pastedTexts } from '@/lib/format/pasted-texts'
import { filterMessages } from '@/lib/messages/filters'
import type { FieldProps } from './field-props'

/** Several texts that are looked up at once. */
export function SeveralField({ value, onChange }: FieldProps<'several'>) {
  const t = useTexts(filterMessages)
  const [text, setText] = useState(value?.join('\n') ?? '')
  const all = pastedTexts(text).length
  const count = value?.length ?? 0
  return (
    <Field
      label={t('labels.several')}
      hint={t('severalHint')}
      {...(all > count && { validationState: 'warning', validationMessage: t('severalCut', { count, all }) })}
    >
      <Textarea
        value={text}
        rows={3}
        resize="vertical"
        spellCheck={false}
        onChange={(_, data) => {
          setText(data.value)
          onChange(withinAddress(pastedTexts(data.value)))
        }}
      />
    </Field>
  )
}
