'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { columnMessages } from '@/lib/messages/columns'
import { propertyMessages } from '@/lib/messages/properties'
import { SearchInput } from '@/components/ui/search-input'
import { useTexts } from '@/components/ui/use-texts'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { usePropertyLabel } from '@/components/shared/use-property-label'
import type { Extensions } from '@/lib/contract/extensions'
import { extensionLabelOf } from '@/lib/kinds/further-properties/directory-extension'
import { propertyColumnsOf } from '@/lib/kinds/further-properties/column-source'
import { propertyGroups, type Kind, type PropertyGroup } from '@/lib/kinds/kind'
import { useExtensions } from '@/lib/queries/use-extensions'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  group: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { kind: Kind; chosen: readonly string[]; onAdd: (column: string) => void }

/** Columns beside those that every list of the kind offers: found by a word, in their groups. */
export function FurtherColumnChoice({ kind, chosen, onAdd }: Props) {
  const styles = useStyles()
  const t = useTexts(columnMessages)
  const tGroups = useTexts(propertyMessages.groups)
  const label = usePropertyLabel()
  const { extensions } = useExtensions(kind)
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLocaleLowerCase()
  const found = offeredColumns(kind, extensions, filter.trim()).filter(
    ({ name }) => !chosen.includes(name) && `${label(name)} ${name}`.toLocaleLowerCase().includes(wanted),
  )
  const labelOf = ({ name, application }: Offered) =>
    application ? t('ofApplication', { label: label(name), application }) : label(name)
  return (
    <section aria-labelledby="further-columns" className={styles.whole}>
      <h3 id="further-columns" className={styles.title}>
        {t('further')}
      </h3>
      <SearchInput label={t('find')} placeholder={t('find')} value={filter} onChange={setFilter} />
      {found.length === 0 && (
        <p role="status" className={styles.note}>
          {t('none')}
        </p>
      )}
      {propertyGroups.map((group) => {
        const members = found.filter((column) => column.group === group)
        if (members.length === 0) return null
        return (
          <div key={group} role="group" aria-labelledby={`columns-${group}`}>
            <h4 id={`columns-${group}`} className={styles.group}>
              {tGroups(group)}
            </h4>
            <ul className={styles.list}>
              {members.map((column) => (
                <li key={column.name} title={column.name}>
                  <Checkbox checked={false} label={labelOf(column)} onChange={() => onAdd(column.name)} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <ExtensionNote kind={kind} />
    </section>
  )
}

type Offered = { readonly name: string; readonly group: PropertyGroup; readonly application?: string | null }

/** Each once. The full name of an extension does where Graph lists none: in a large tenant, or without the permission. */
function offeredColumns(kind: Kind, extensions: Extensions['extensions'], typed: string): readonly Offered[] {
  const isTyped = extensionLabelOf(typed) !== null && extensions.every(({ name }) => name !== typed)
  return [
    ...propertyColumnsOf(kind),
    ...extensions.map((extension) => ({ ...extension, group: 'extensions' as const })),
    ...(isTyped ? [{ name: typed, group: 'extensions' as const }] : []),
  ]
}

/** Why directory extensions are not on offer, and how to choose one all the same. */
function ExtensionNote({ kind }: { kind: Kind }) {
  const styles = useStyles()
  const t = useTexts(columnMessages)
  const failureTexts = useFailureTexts()
  const { canHave, isReading, extensions, failure } = useExtensions(kind)
  if (!canHave || extensions.length > 0) return null
  if (isReading) {
    return (
      <p role="status" className={styles.note}>
        {t('readingExtensions')}
      </p>
    )
  }
  const reason = failure ? failureTexts(failure, { kind, operation: 'read' }).title : t('noExtensions')
  return (
    <p className={styles.note}>
      {reason} {t('byName')}
    </p>
  )
}
