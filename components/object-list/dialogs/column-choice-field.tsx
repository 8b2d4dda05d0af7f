'use client'

import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { exportMessages } from '@/lib/messages/export'
import { useTexts } from '@/components/ui/use-texts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { Kind } from '@/lib/kinds/kind'
import { columnChoices, type useExportColumns } from './use-export-columns'

type Props = { kind: Kind | null; chosen: ReturnType<typeof useExportColumns>; isDisabled: boolean }

/** Offered of one kind: lists of several have no properties of their own. */
export function ColumnChoiceField({ kind, chosen, isDisabled }: Props) {
  const t = useTexts(exportMessages)
  const failureTexts = useFailureTexts()
  const { choice, setChoice, extensionsFailure } = chosen
  if (kind === null) return null
  const reason = extensionsFailure && failureTexts(extensionsFailure, { kind, operation: 'read' }).title
  return (
    <Field label={t('columns')} {...(reason && { hint: t('noExtensions', { reason }) })}>
      <RadioGroup
        value={choice}
        disabled={isDisabled}
        onChange={(_, { value }) => setChoice(columnChoices.find((name) => name === value) ?? 'shown')}
      >
        {columnChoices.map((name) => (
          <Radio key={name} value={name} label={t(`columnChoices.${name}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}
