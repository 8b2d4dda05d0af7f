'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { whenNarrow } from './media'

const useStyles = makeStyles({
  menu: {
    position: 'fixed',
    inset: 'auto',
    top: '48px',
    right: '12px',
    margin: 0,
    boxSizing: 'border-box',
    width: '280px',
    maxWidth: 'calc(100vw - 24px)',
    padding: '4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '6px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [whenNarrow]: { minHeight: '44px' },
  },
  icon: { display: 'inline-flex', flexShrink: 0, width: '20px', fontSize: '20px' },
})

type MenuProps = { label: string; onClose: () => void; children: ReactNode }

/**
 * A menu in the browser's top layer: arrows go through it, Escape and a click elsewhere close it. The pattern is "Menu" of the
 * ARIA Authoring Practices. Fluent's leaves focusable helpers among the items that are hidden from screen readers.
 */
export function Menu({ label, onClose, children }: MenuProps) {
  const styles = useStyles()
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    menu.current?.showPopover()
    itemsOf(menu.current)[0]?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsOf(menu.current)
    const at = items.findIndex((item) => item === document.activeElement)
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
    const step = steps[event.key]
    if (event.key === 'Tab' || event.key === 'Escape') onClose()
    if (step === undefined) return
    event.preventDefault()
    items.at(step % items.length)?.focus()
  }
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      popover="auto"
      className={styles.menu}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClose()
      }}
    >
      {children}
    </div>
  )
}

type ItemProps = { icon?: ReactNode; onClick: () => void; children: ReactNode }

export function MenuItem({ icon, onClick, children }: ItemProps) {
  const styles = useStyles()
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={onClick}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      {children}
    </button>
  )
}

export function MenuChoice({ isChosen, onClick, children }: Omit<ItemProps, 'icon'> & { isChosen: boolean }) {
  const styles = useStyles()
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChosen}
      tabIndex={-1}
      className={styles.item}
      onClick={onClick}
    >
      <span aria-hidden className={styles.icon}>
        {isChosen && <CheckmarkRegular />}
      </span>
      {children}
    </button>
  )
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}
