'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { detailMessages } from '@/lib/messages/details'
import { listMessages } from '@/lib/messages/list'
import { propertyMessages } from '@/lib/messages/properties'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { useFormats } from '@/components/ui/use-formats'
import { SearchInput } from '@/components/ui/search-input'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { isPropertyName } from '@/lib/kinds'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import { propertyGroups, type Kind, type KindProperty } from '@/lib/kinds/kind'

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
  term: { color: tokens.colorNeutralForeground2 },
  value: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0, minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
})

type Props = { kind: Kind; object: DeletedObject; isWhole: boolean }

export function PropertiesTab({ kind, object, isWhole }: Props) {
  const styles = useStyles()
  const tList = useTexts(listMessages)
  const tDetails = useTexts(detailMessages)
  const tProperties = useTexts(propertyMessages)
  const label = usePropertyLabel()
  const [filter, setFilter] = useState('')
  if (!isWhole) {
    return (
      <Skeleton label={tList('reading')}>
        <SkeletonBar height={128} />
      </Skeleton>
    )
  }
  const wanted = filter.trim().toLocaleLowerCase()
  const matches = kind.properties.filter((property) =>
    `${label(property.name)} ${property.name} ${textOf(object.properties[property.name])}`
      .toLocaleLowerCase()
      .includes(wanted),
  )
  return (
    <div className={styles.whole}>
      <SearchInput
        label={tDetails('filterProperties')}
        placeholder={tDetails('filterProperties')}
        value={filter}
        onChange={setFilter}
      />
      {matches.length === 0 && <p role="status">{tDetails('noProperties')}</p>}
      {propertyGroups.map((group) => {
        const members = matches.filter((property) => property.group === group)
        if (members.length === 0) return null
        return (
          <section key={group} aria-labelledby={`properties-${group}`}>
            <h3 id={`properties-${group}`} className={styles.heading}>
              {tProperties(`groups.${group}`)}
            </h3>
            <dl className={styles.list}>
              {members.map((property) => (
                <Property key={property.name} property={property} value={object.properties[property.name]} />
              ))}
            </dl>
          </section>
        )
      })}
    </div>
  )
}

function Property({ property, value }: { property: KindProperty; value: JsonValue | undefined }) {
  const styles = useStyles()
  const t = useTexts(detailMessages)
  const label = usePropertyLabel()(property.name)
  const text = textOf(value)
  return (
    <div className={styles.property}>
      <dt className={styles.term} title={property.name}>
        {label}
      </dt>
      <dd className={styles.value}>
        {text === '' ? (
          <span className={styles.muted}>{t('notSet')}</span>
        ) : (
          <>
            <span className={styles.text}>
              <Value property={property} text={text} value={value} />
            </span>
            <CopyButton text={text} what={label} />
          </>
        )}
      </dd>
    </div>
  )
}

function Value({ property, text, value }: { property: KindProperty; text: string; value: JsonValue | undefined }) {
  const t = useTexts(detailMessages)
  const formats = useFormats()
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (property.type === 'dateTime') {
    const moment = new Date(text)
    return Number.isNaN(moment.getTime()) ? text : <time dateTime={text}>{formats.exactMoment(moment)}</time>
  }
  return <bdi>{visibleText(text)}</bdi>
}

function usePropertyLabel(): (name: string) => string {
  const t = useTexts(propertyMessages.names)
  return (name) => (isPropertyName(name) ? t(name) : name)
}

function textOf(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((entry: JsonValue) => textOf(entry)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
