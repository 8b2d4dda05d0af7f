'use client'

import { useState, type ReactNode } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { deleterChoices, leftChoices, type CommonFilterName } from '@/lib/contract/common-filters'
import { kinds } from '@/lib/kinds'
import { useMe } from '@/lib/queries/use-me'
import { DeletedField } from './deleted-field'
import { SeveralField } from './several-field'
import type { FieldProps } from './field-props'
import { ChoiceField, RadioField, TextField } from './filter-fields'

export type CommonField<Name extends CommonFilterName> = ((props: FieldProps<Name>) => ReactNode) | 'elsewhere'

type CommonFields = {
  readonly [Name in CommonFilterName]: CommonField<Name>
}

/** How each common filter is entered in the dialog, in its order there. */
export const commonFields: CommonFields = {
  deletedWithin: DeletedField,
  left: LeftField,
  deletedBy: DeletedByField,
  several: SeveralField,
  kinds: KindsField,
  domain: DomainField,
  // Above the list, where it is at hand.
  search: 'elsewhere',
}

function LeftField({ value, onChange }: FieldProps<'left'>) {
  const t = useTexts(filterMessages)
  return (
    <RadioField
      legend={t('labels.left')}
      options={leftChoices.map((choice) => ({ value: choice, label: t(`left.${choice}`) }))}
      value={value}
      onChange={(chosen) => onChange(leftChoices.find((choice) => choice === chosen) ?? null)}
    />
  )
}

function DeletedByField({ value, onChange }: FieldProps<'deletedBy'>) {
  const t = useTexts(filterMessages)
  const { data: me } = useMe()
  if (me?.hasAuditLog === false) return null
  return (
    <RadioField
      legend={t('labels.deletedBy')}
      anyLabel={t('anyone')}
      hint={t('deletedByHint')}
      options={deleterChoices.map((choice) => ({ value: choice, label: t(`deleters.${choice}.option`) }))}
      value={value}
      onChange={(chosen) => onChange(deleterChoices.find((choice) => choice === chosen) ?? null)}
    />
  )
}

function KindsField({ scope, value, onChange }: FieldProps<'kinds'>) {
  const t = useTexts(filterMessages)
  const kindNames = useTexts(kindMessages.names)
  if (scope.kind !== null) return null
  return (
    <ChoiceField
      legend={t('labels.kinds')}
      options={kinds.map(({ slug }) => ({ value: slug, label: kindNames(`${slug}.many`) }))}
      chosen={value ?? []}
      onChange={onChange}
    />
  )
}

function DomainField({ value, onChange, onEnter }: FieldProps<'domain'>) {
  const t = useTexts(filterMessages)
  // As typed: the address has it without the `@` in front.
  const [text, setText] = useState(value ?? '')
  return (
    <TextField
      label={t('labels.domain')}
      hint={t('domainHint')}
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(typed.trim().replace(/^@/, '') || null)
      }}
      onEnter={onEnter}
    />
  )
}
