'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { whenNarrow } from './media'

const useStyles = makeStyles({
  list: { display: 'flex', gap: '24px' },
  tab: {
    position: 'relative',
    padding: '10px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      right: 0,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    [whenNarrow]: { minHeight: '44px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'Highlight' } },
  },
})

type Tab = { name: string; label: string; content: () => ReactNode }

/** Tabs with one stop for the keyboard: arrows go from tab to tab. The pattern is "Tabs" of the ARIA Authoring Practices. */
export function Tabs({ tabs }: { tabs: readonly [Tab, ...Tab[]] }) {
  const styles = useStyles()
  const id = useId()
  const [chosen, setChosen] = useState(tabs[0].name)
  const current = tabs.find(({ name }) => name === chosen) ?? tabs[0]
  const goTo = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -tabs.indexOf(current),
      End: tabs.length - 1 - tabs.indexOf(current),
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length] ?? current
    setChosen(next.name)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus()
  }
  return (
    <>
      <div role="tablist" className={styles.list} onKeyDown={goTo}>
        {tabs.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === current.name}
            aria-controls={`${id}-content`}
            tabIndex={name === current.name ? 0 : -1}
            className={mergeClasses(styles.tab, name === current.name && styles.chosen)}
            onClick={() => setChosen(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-content`} aria-labelledby={`${id}-${current.name}`}>
        {current.content()}
      </div>
    </>
  )
}
