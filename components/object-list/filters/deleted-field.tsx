'use client'

import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { filterMessages } from '@/lib/messages/filters'
import { useTexts } from '@/components/ui/use-texts'
import { deletedRange, isDeletedWithin } from '@/lib/contract/deleted-within'
import type { FieldProps } from './field-props'
import { RadioField } from './filter-fields'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px' },
})

const relative = ['24h', '3d', '7d', '14d', '30d'] as const
const between = 'between'

/** When it was deleted: counted back from now, in a bookmark too, or between two moments. */
export function DeletedField({ value, onChange }: FieldProps<'deletedWithin'>) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const isRelative = value === null || /^\d+[hd]$/.test(value)
  const [isBetween, setBetween] = useState(!isRelative)
  const given = isRelative ? { from: null, to: null } : deletedRange(value, new Date())
  const [from, setFrom] = useState(toLocal(given.from))
  const [to, setTo] = useState(toLocal(given.to))
  const range = rangeOf(from, to)
  const change = (nextFrom: string, nextTo: string) => {
    setFrom(nextFrom)
    setTo(nextTo)
    const next = rangeOf(nextFrom, nextTo)
    onChange(next === '' ? null : next, next !== null)
  }
  const choose = (chosen: string | null) => {
    setBetween(chosen === between)
    onChange(chosen === between ? (range === '' ? null : range) : chosen, chosen !== between || range !== null)
  }
  const known = relative.some((choice) => choice === value) || isBetween || value === null
  return (
    <div className={styles.whole}>
      <RadioField
        legend={t('labels.deletedWithin')}
        options={[
          ...[...relative, ...(known ? [] : [value])].map((choice) => ({ value: choice, label: lastWords(choice) })),
          { value: between, label: t('between') },
        ]}
        value={isBetween ? between : value}
        onChange={choose}
      />
      {isBetween && (
        <>
          <Field label={t('from')}>
            <Input type="datetime-local" value={from} onChange={(_, data) => change(data.value, to)} />
          </Field>
          <Field
            label={t('to')}
            {...(range === null && { validationState: 'error', validationMessage: t('invalidRange') })}
          >
            <Input type="datetime-local" value={to} onChange={(_, data) => change(from, data.value)} />
          </Field>
        </>
      )}
    </div>
  )

  function lastWords(choice: string): string {
    return t(choice.endsWith('h') ? 'last.h' : 'last.d', { count: Number.parseInt(choice, 10) })
  }
}

/** Empty where neither end is given, null where the two make no range. */
function rangeOf(from: string, to: string): string | null {
  if (from === '' && to === '') return ''
  const text = `${toUtc(from)}..${toUtc(to)}`
  return isDeletedWithin(text) ? text : null
}

/** The moment in the address is the same for everybody, wherever they are. */
function toUtc(local: string): string {
  return local === '' ? '' : `${new Date(local).toISOString().slice(0, 16)}Z`
}

function toLocal(moment: Date | null): string {
  if (moment === null) return ''
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
