import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

const useStyles = makeStyles({
  // The target for finger and mouse is larger than the box.
  hit: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    marginLeft: '-8px',
    cursor: 'pointer',
  },
  box: {
    width: '16px',
    height: '16px',
    margin: 0,
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

type Props = {
  label: string
  state: boolean | 'mixed'
  /** `isShift`: with the Shift key held down. */
  onToggle: (isShift: boolean) => void
  tabIndex?: number
  className?: string | undefined
}

/** The browser's own checkbox: a list has hundreds, and Fluent's weighs more than all the rest of a row. */
export function Tick({ label, state, onToggle, tabIndex, className }: Props) {
  const styles = useStyles()
  const box = useRef<HTMLInputElement>(null)
  const isMixed = state === 'mixed'
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed
  }, [isMixed])
  return (
    <label className={mergeClasses(styles.hit, className)} title={label}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={state === true}
        tabIndex={tabIndex}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  )
}
