'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import type { FocusEventHandler } from 'react'
import { whenNarrow } from './media'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    height: '32px',
    padding: '0 10px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
    [whenNarrow]: { height: '44px' },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: 'none',
    outlineStyle: 'none',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
})

const looksLikeSeveral = /[\n\r\t;]|@.*@/

type Props = {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  onEnter?: () => void
  onBlur?: FocusEventHandler<HTMLInputElement>
  /** Takes what is pasted and looks like several texts, which a field of one line would join. */
  onSeveral?: (pasted: string) => void
  className?: string | undefined
}

/** The browser's own search field, which has its way to clear it and Escape. */
export function SearchInput({ label, placeholder, value, onChange, onEnter, onBlur, onSeveral, className }: Props) {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.box, className)}>
      <SearchRegular aria-hidden fontSize={20} />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onBlur}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text').trim()
          if (!onSeveral || !looksLikeSeveral.test(pasted)) return
          event.preventDefault()
          onSeveral(pasted)
        }}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) onEnter?.()
        }}
      />
    </span>
  )
}
