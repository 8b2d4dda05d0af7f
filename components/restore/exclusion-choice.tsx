'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { exclusionMessages } from '@/lib/messages/exclusions'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { ObjectName } from '@/components/shared/object-name'
import type { Exclusion } from '@/lib/contract/exclusions'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { mostShown } from '@/lib/kinds/holdings'
import { useHoldings } from '@/lib/queries/run/use-holdings'
import { useChoiceStyles } from './choice-list'
import type { Exclusions } from './use-exclusions'

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  title: { margin: 0, padding: 0, float: 'left', width: '100%', fontWeight: tokens.fontWeightSemibold },
  shared: { margin: 0, clear: 'both', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  fact: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  options: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '320px', overflowY: 'auto' },
})

/** Asks which of the objects that exclude each other come back. None is ticked beforehand. */
export function ExclusionChoice({ exclusions }: { exclusions: Exclusions }) {
  const heldBy = useHoldings(exclusions.groups.flatMap(({ objects }) => objects))
  return exclusions.groups.map((group) => <OneGroup key={group.objects[0]?.id} {...{ group, exclusions, heldBy }} />)
}

type GroupProps = { group: Exclusion; exclusions: Exclusions }
type HeldBy = ReturnType<typeof useHoldings>

function OneGroup({ group, exclusions, heldBy }: GroupProps & { heldBy: HeldBy }) {
  const styles = useStyles()
  const t = useTexts(exclusionMessages)
  const hint = useId()
  const { objects, shared, excludedBy } = group
  const isOneOnly = objects.every(({ id }) => excludedBy(id).size === objects.length - 1)
  return (
    <fieldset className={styles.group} aria-describedby={hint}>
      <legend className={styles.title}>{t(isOneOnly ? 'title' : 'titlePartly', { count: objects.length })}</legend>
      {shared.map(({ property, value }) => (
        <p key={`${property} ${value}`} className={styles.shared}>
          {t(`shared.${property}`, { value: visibleText(value) })}
        </p>
      ))}
      <ul className={styles.options}>
        {objects.map((object) => (
          <li key={object.id}>
            <Checkbox
              checked={exclusions.isPicked(object)}
              onChange={(_, { checked }) => exclusions.pick(object, checked === true, group)}
              label={<Facts object={object} held={heldBy(object)} />}
            />
          </li>
        ))}
      </ul>
      <WhatStays id={hint} {...{ group, exclusions }} />
    </fieldset>
  )
}

/** What tells objects of one name apart. */
function Facts({ object, held }: { object: DeletedObject; held: ReturnType<HeldBy> }) {
  const styles = useStyles()
  const t = useTexts(exclusionMessages)
  const formats = useFormats()
  const { displayName, deletedDateTime, id } = object
  return (
    <>
      <ObjectName name={displayName} />
      <span className={styles.fact}>
        {deletedDateTime === null
          ? t('unknownDeletion')
          : t('deleted', { when: formats.exactMoment(new Date(deletedDateTime)) })}
      </span>
      <HeldThings held={held} />
      <span className={styles.fact}>{t('objectId', { id })}</span>
    </>
  )
}

function HeldThings({ held }: { held: ReturnType<HeldBy> }) {
  const styles = useStyles()
  const t = useTexts(exclusionMessages)
  const formats = useFormats()
  if (held === undefined) return null
  const things = (held ?? []).flatMap(({ name, count }) =>
    count === null ? [] : t(`held.${name}`, { count, most: count === mostShown ? 'yes' : 'no' }),
  )
  return (
    <span className={styles.fact}>
      {things.length > 0 ? t('holds', { things: formats.inARow(things) }) : t('heldUnread')}
    </span>
  )
}

function WhatStays({ id, group, exclusions }: GroupProps & { id: string }) {
  const styles = useChoiceStyles()
  const t = useTexts(exclusionMessages)
  const staying = group.objects.filter((object) => !exclusions.isPicked(object))
  const areAllStaying = staying.length === group.objects.length
  const isByName = group.shared.every(({ property }) => property === 'userPrincipalName')
  return (
    <p id={id} className={styles.hint}>
      {areAllStaying ? t('noneChosen') : t('othersStay', { count: staying.length })} {isByName && t('otherName')}
    </p>
  )
}
