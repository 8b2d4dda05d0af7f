'use client'

import { Field, Input } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { longestReason } from '@/lib/contract/acts'

export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTexts(actMessages)
  return (
    <Field label={t('reason')}>
      <Input value={value} maxLength={longestReason} autoComplete="off" onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
