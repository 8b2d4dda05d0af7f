'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { propertyMessages } from '@/lib/messages/properties'
import { wholeObjectMessages } from '@/lib/messages/whole-object'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { useFormats } from '@/components/ui/use-formats'
import { SearchInput } from '@/components/ui/search-input'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { propertyGroups, type Kind } from '@/lib/kinds/kind'
import { useWholeObject } from '@/lib/queries/use-whole-object'
import { isUnset, propertyRows, type PropertyRow } from './property-rows'
import { readableValue } from './readable-value'
import { UnreadNote } from './unread-note'
import { usePropertyLabel } from '@/components/shared/use-property-label'
import { WholeObjectFailure } from './whole-object-failure'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0 },
  property: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, 160px) minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'center',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0, minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  muted: { color: tokens.colorNeutralForeground3 },
  reading: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props = { kind: Kind; object: DeletedObject }

/** Everything that Graph tells of the object, in groups. What the row knows already is there at once. */
export function PropertiesTab({ kind, object }: Props) {
  const styles = useStyles()
  const t = useTexts(wholeObjectMessages)
  const label = usePropertyLabel()
  const query = useWholeObject(object)
  const [filter, setFilter] = useState('')
  const [showsUnset, setShowsUnset] = useState(false)
  const rows = propertyRows(kind, query.whole?.properties ?? object.properties)
  const wanted = filter.trim().toLocaleLowerCase()
  const found = rows.filter((row) =>
    `${label(row.name)} ${row.name} ${readableValue(row.value)}`.toLocaleLowerCase().includes(wanted),
  )
  const isHidden = (row: PropertyRow) => !row.isUsual && isUnset(row.value)
  // What somebody looks for by name is shown also when it is not set.
  const shown = showsUnset || wanted !== '' ? found : found.filter((row) => !isHidden(row))
  const hidden = rows.filter(isHidden).length
  return (
    <div className={styles.whole}>
      <SearchInput label={t('filter')} placeholder={t('filter')} value={filter} onChange={setFilter} />
      <WholeObjectFailure kind={kind} query={query} />
      {query.whole === null && !query.failure && (
        <p role="status" className={styles.reading}>
          {t('reading')}
        </p>
      )}
      {shown.length === 0 && <p role="status">{t('none')}</p>}
      <Groups rows={shown} />
      {hidden > 0 && (
        <Checkbox
          checked={showsUnset}
          label={t('showUnset', { count: hidden })}
          onChange={(_, { checked }) => setShowsUnset(checked === true)}
        />
      )}
      {query.whole && <UnreadNote kind={kind} whole={query.whole} />}
    </div>
  )
}

function Groups({ rows }: { rows: readonly PropertyRow[] }) {
  const styles = useStyles()
  const t = useTexts(propertyMessages.groups)
  return propertyGroups.map((group) => {
    const members = rows.filter((row) => row.group === group)
    if (members.length === 0) return null
    return (
      <section key={group} aria-labelledby={`properties-${group}`}>
        <h3 id={`properties-${group}`} className={styles.heading}>
          {t(group)}
        </h3>
        <dl className={styles.list}>
          {members.map((row) => (
            <Property key={row.name} row={row} />
          ))}
        </dl>
      </section>
    )
  })
}

function Property({ row }: { row: PropertyRow }) {
  const styles = useStyles()
  const t = useTexts(wholeObjectMessages)
  const label = usePropertyLabel()(row.name)
  const text = readableValue(row.value)
  return (
    <div className={styles.property}>
      <dt className={styles.term} title={row.name}>
        {label}
      </dt>
      <dd className={styles.value}>
        {text === '' ? (
          <span className={styles.muted}>{t('notSet')}</span>
        ) : (
          <>
            <span className={styles.text}>
              <Value row={row} text={text} />
            </span>
            <CopyButton text={text} what={label} />
          </>
        )}
      </dd>
    </div>
  )
}

function Value({ row: { value, isMoment }, text }: { row: PropertyRow; text: string }) {
  const t = useTexts(wholeObjectMessages)
  const formats = useFormats()
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (isMoment) {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? text : <time dateTime={text}>{formats.exactMoment(moment)}</time>
  }
  return <bdi>{visibleText(text)}</bdi>
}
