'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { facetsOf, hasDeleters } from '@/lib/contract/fitting-view'
import type { ListName } from '@/lib/contract/paths'
import { deleterChoices, emptyView, leftChoices, type View } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import type { Facet } from '@/lib/kinds/facet'
import { scopeOf } from '@/lib/contract/list-scope'
import { useMe } from '@/lib/queries/use-me'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { ChoiceField, RadioField, TextField } from './filter-fields'
import { DeletedField } from './deleted-field'
import { useOptionText } from '@/components/shared/use-filter-words'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '16px 24px',
    alignItems: 'start',
    '@media (max-width: 639px)': { gridTemplateColumns: '1fr' },
  },
  hint: { color: tokens.colorNeutralForeground3 },
})

type Filters = Omit<View, 'search' | 'sort' | 'columns' | 'object'>
type Props = { name: ListName; view: View; refine: ChangeView; onClose: () => void }

/** Everything a list can be narrowed by, at once; nothing is asked of Graph before it is applied. */
export function FilterDialog({ name, view, refine, onClose }: Props) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const kindNames = useTexts(kindMessages.names)
  const scope = scopeOf(name)
  const { data: me } = useMe()
  const [draft, setDraft] = useState<Filters>(() => filtersOf(view))
  const [isValid, setValid] = useState(true)
  const change = (patch: Partial<Filters>) => setDraft((before) => ({ ...before, ...patch }))
  const apply = ({ domain, ...filters }: Filters) => {
    refine({ ...filters, domain: domain?.trim().replace(/^@/, '') || null })
    onClose()
  }
  return (
    <ActDialog
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => apply(filtersOf(emptyView))}>{t('reset')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button appearance="primary" disabledFocusable={!isValid} onClick={() => apply(draft)}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <DeletedField
          value={draft.deletedWithin}
          onChange={(deletedWithin, isWhole) => {
            setValid(isWhole)
            change({ deletedWithin })
          }}
        />
        <RadioField
          legend={t('timeLeft')}
          options={leftChoices.map((value) => ({ value, label: t(`left.${value}`) }))}
          value={draft.left}
          onChange={(value) => change({ left: leftChoices.find((choice) => choice === value) ?? null })}
        />
        {hasDeleters(scope) && me?.hasAuditLog !== false && (
          <RadioField
            legend={t('deletedBy')}
            anyLabel={t('anyone')}
            hint={t('deletedByHint')}
            options={deleterChoices.map((value) => ({ value, label: t(`deleters.${value}.option`) }))}
            value={draft.deletedBy}
            onChange={(value) => change({ deletedBy: deleterChoices.find((choice) => choice === value) ?? null })}
          />
        )}
        {scope.kind === null && (
          <ChoiceField
            legend={t('kinds')}
            options={kinds.map(({ slug }) => ({ value: slug, label: kindNames(`${slug}.many`) }))}
            chosen={draft.kinds ?? []}
            onChange={(chosen) => change({ kinds: chosen })}
          />
        )}
        {facetsOf(scope).map((facet) => (
          <FacetField
            key={facet.name}
            facet={facet}
            chosen={draft[facet.name]}
            onChange={change}
            onEnter={() => isValid && apply(draft)}
          />
        ))}
        <TextField
          label={t('domain')}
          hint={t('domainHint')}
          value={draft.domain ?? ''}
          onChange={(text) => change({ domain: text.trim() === '' ? null : text })}
          onEnter={() => isValid && apply(draft)}
        />
      </div>
    </ActDialog>
  )
}

type FacetProps = {
  facet: Facet
  chosen: readonly string[] | null
  onChange: (patch: Partial<Filters>) => void
  onEnter: () => void
}

function FacetField({ facet, chosen, onChange, onEnter }: FacetProps) {
  const t = useTexts(filterMessages)
  const optionText = useOptionText()
  const legend = t(`facets.${facet.name}.label`)
  if ('options' in facet) {
    return (
      <ChoiceField
        legend={legend}
        options={facet.options.map(({ value }) => ({ value, label: optionText(facet.name, value) }))}
        chosen={chosen ?? []}
        onChange={(values) => onChange({ [facet.name]: values })}
      />
    )
  }
  return (
    <TextsField
      label={legend}
      chosen={chosen}
      onChange={(texts) => onChange({ [facet.name]: texts })}
      onEnter={onEnter}
    />
  )
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

function filtersOf({ search, sort, columns, object, ...filters }: View): Filters {
  return filters
}
