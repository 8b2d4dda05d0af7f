'use client'

import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import type { CommonFilterName } from '@/lib/contract/common-filters'
import { filterFits } from '@/lib/contract/filters'
import { facetsOf, kindsShown, type Scope } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import type { ListName } from '@/lib/contract/paths'
import { withoutFilters, type Filters, type View } from '@/lib/contract/view'
import type { ChangeView } from '@/lib/queries/list/use-view'
import { commonFields, type CommonField } from './common-fields'
import { FacetField } from './facet-field'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '16px 24px',
    alignItems: 'start',
    [whenNarrow]: { gridTemplateColumns: '1fr' },
  },
})

type Props = { name: ListName; view: View; refine: ChangeView; onClose: () => void }

/** Everything a list can be narrowed by, at once; nothing is asked of Graph before it is applied. */
export function FilterDialog({ name, view, refine, onClose }: Props) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const scope = scopeOf(name)
  const [draft, setDraft] = useState<Filters>(() => filtersOf(view))
  const [isValid, setValid] = useState(true)
  const kinds = kindsShown(scope, draft.kinds)
  const change = (patch: Partial<Filters>, isWhole = isValid) => {
    setValid(isWhole)
    setDraft((before) => ({ ...before, ...patch }))
  }
  // The search has a field of its own above the list.
  const apply = ({ search, ...filters }: Filters) => {
    refine(filters)
    onClose()
  }
  const onEnter = () => isValid && apply(draft)
  return (
    <ActDialog
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => apply(filtersOf(withoutFilters(view)))}>{t('reset')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button appearance="primary" disabledFocusable={!isValid} onClick={() => apply(draft)}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {fieldNames
          .filter((filter) => kinds.some((kind) => filterFits(filter, kind)))
          .map((filter) => (
            <EnteredFilter key={filter} name={filter} {...{ scope, draft, onEnter }} onChange={change} />
          ))}
        {facetsOf(scope).map((facet) => (
          <FacetField
            key={facet.name}
            facet={facet}
            chosen={draft[facet.name]}
            onChange={(chosen) => change({ [facet.name]: chosen })}
            onEnter={onEnter}
          />
        ))}
      </div>
    </ActDialog>
  )
}

type EnteredProps<Name extends CommonFilterName> = {
  name: Name
  scope: Scope
  draft: Filters
  onChange: (patch: Partial<Filters>, isWhole?: boolean) => void
  onEnter: () => void
}

function EnteredFilter<Name extends CommonFilterName>({ name, draft, onChange, ...props }: EnteredProps<Name>) {
  const Field: CommonField<Name> = commonFields[name]
  if (Field === 'elsewhere') return null
  return <Field {...props} value={draft[name]} onChange={(value, isWhole) => onChange({ [name]: value }, isWhole)} />
}

const fieldNames = Object.keys(commonFields) as readonly CommonFilterName[]

function filtersOf({ sort, columns, object, ...filters }: View): Filters {
  return filters
}
