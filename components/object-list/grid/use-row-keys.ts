'use client'

import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

type Options = {
  count: number
  pageSize: number
  scrollTo: (index: number) => void
  onOpen: (index: number) => void
  onToggle: (index: number, isRange: boolean) => void
  /** `from` is null while a range goes on. */
  onStretch: (from: number | null, to: number) => void
  onSelectLoaded: () => void
  onClear: () => void
}

/**
 * One tab stop for the whole list: arrows, Page Up and Down, Home and End go from row to row, Enter opens, Space ticks; with
 * Shift, Space ticks from the one that was ticked last, and the arrows from the row where they began; Ctrl+A ticks all that are
 * loaded, and Escape takes all ticks back. The pattern is "Grid" of the ARIA Authoring Practices.
 */
export function useRowKeys(options: Options) {
  const { count, pageSize, scrollTo, onOpen, onToggle, onStretch, onSelectLoaded, onClear } = options
  const [wanted, setWanted] = useState(0)
  // Key presses may come faster than renders, so they count from this and not from what was rendered last.
  const latest = useRef(0)
  const active = Math.min(wanted, Math.max(0, count - 1))
  const grid = useRef<HTMLElement | null>(null)
  const isStretching = useRef(false)
  /** The row that gets the focus as soon as it is there; until then the focused one is not the latest. */
  const awaited = useRef<number | null>(null)

  const at = () => Math.min(latest.current, Math.max(0, count - 1))
  const setActive = (index: number) => {
    latest.current = index
    setWanted(index)
  }

  const moveTo = (index: number) => {
    const target = Math.min(Math.max(index, 0), count - 1)
    setActive(target)
    scrollTo(target)
    awaited.current = target
    focusWhenThere(grid.current, target, () => {
      if (awaited.current === target) awaited.current = null
    })
    return target
  }

  const goTo = (index: number) => {
    isStretching.current = false
    moveTo(index)
  }

  const stretch = (step: number) => {
    const from = isStretching.current ? null : at()
    isStretching.current = true
    onStretch(from, moveTo(at() + step))
  }

  const steps: Record<string, (isShift: boolean) => void> = {
    ArrowDown: (isShift) => (isShift ? stretch(1) : goTo(at() + 1)),
    ArrowUp: (isShift) => (isShift ? stretch(-1) : goTo(at() - 1)),
    PageDown: () => goTo(at() + pageSize),
    PageUp: () => goTo(at() - pageSize),
    Home: () => goTo(0),
    End: () => goTo(count - 1),
    Enter: () => onOpen(at()),
    Escape: onClear,
    ' ': (isShift) => {
      isStretching.current = false
      onToggle(at(), isShift)
    },
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, ctrlKey, metaKey } = event
    grid.current = event.currentTarget
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'row' || event.altKey) return
    // A refresh may have moved the focused row to another place.
    if (awaited.current === null) latest.current = Number(target.dataset.row)
    const isWithControl = ctrlKey || metaKey
    const step = isWithControl ? undefined : steps[key]
    const act = isWithControl && key === 'a' ? onSelectLoaded : step
    if (!act) return
    event.preventDefault()
    act(event.shiftKey)
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = event.target.closest<HTMLElement>('[data-row]')
    if (!row) return
    if (Number(row.dataset.row) !== latest.current) isStretching.current = false
    setActive(Number(row.dataset.row))
  }

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) isStretching.current = false
  }
  return { active, gridProps: { onKeyDown, onFocus, onBlur } }
}

/** The row may have to be scrolled into the page first. */
function focusWhenThere(grid: HTMLElement | null, index: number, onDone: () => void, triesLeft = 10): void {
  const row = grid?.querySelector<HTMLElement>(`[data-row="${index}"]`)
  if (row || triesLeft === 0) onDone()
  if (row) row.focus({ preventScroll: true })
  else if (triesLeft > 0) requestAnimationFrame(() => focusWhenThere(grid, index, onDone, triesLeft - 1))
}
