'use client'

import { Field, Input } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'

const longestReason = 200

export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('acts')
  return (
    <Field label={t('reason')}>
      <Input value={value} maxLength={longestReason} autoComplete="off" onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
