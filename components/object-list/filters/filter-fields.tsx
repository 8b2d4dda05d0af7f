'use client'

import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { longestText } from '@/lib/contract/parsers'
import { filterMessages } from '@/lib/messages/filters'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  radio: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    [whenNarrow]: { minHeight: '44px' },
  },
  options: { display: 'flex', flexDirection: 'column' },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
})

type Option = { readonly value: string; readonly label: string }

type ChoiceProps = {
  legend: string
  options: readonly Option[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[] | null) => void
}

/** Several can be chosen. None chosen means no filter. */
export function ChoiceField({ legend, options, chosen, onChange }: ChoiceProps) {
  const styles = useStyles()
  const toggle = (value: string) => {
    const after = options.map((option) => option.value).filter((one) => chosen.includes(one) !== (one === value))
    onChange(after.length === 0 ? null : after)
  }
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ value, label }) => (
          <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={() => toggle(value)} />
        ))}
      </div>
    </fieldset>
  )
}

type RadioProps = {
  legend: string
  options: readonly Option[]
  value: string | null
  onChange: (value: string | null) => void
  /** The words for "no choice". */
  anyLabel?: string
  hint?: string
}

/** One can be chosen, or none. */
export function RadioField({ legend, options, value, onChange, anyLabel, hint }: RadioProps) {
  const styles = useStyles()
  const t = useTexts(filterMessages)
  const name = useId()
  const hintId = useId()
  const any = { value: '', label: anyLabel ?? t('any') }
  return (
    <fieldset className={styles.group} {...(hint && { 'aria-describedby': hintId })}>
      <legend className={styles.legend}>{legend}</legend>
      {[any, ...options].map((option) => (
        <label key={option.value} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={(value ?? '') === option.value}
            onChange={() => onChange(option.value === '' ? null : option.value)}
          />
          {option.label}
        </label>
      ))}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </fieldset>
  )
}

type TextProps = { label: string; hint: string; value: string; onChange: (text: string) => void; onEnter: () => void }

export function TextField({ label, hint, value, onChange, onEnter }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        value={value}
        autoComplete="off"
        spellCheck={false}
        maxLength={longestText}
        onChange={(_, data) => onChange(data.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          // Enter closes the dialog; without this, the same key press would open it again from the button that gets the focus.
          event.preventDefault()
          onEnter()
        }}
      />
    </Field>
  )
}
