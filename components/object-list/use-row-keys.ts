'use client'

import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

type Options = {
  count: number
  pageSize: number
  scrollTo: (index: number) => void
  onOpen: (index: number) => void
  onToggle: (index: number, isRange: boolean) => void
  /** `from` is null while one goes on. */
  onStretch: (from: number | null, to: number) => void
  onSelectLoaded: () => void
}

/**
 * One tab stop for the whole list: arrows, Page Up and Down, Home and End go from row to row, Enter opens, Space ticks; with
 * Shift, Space ticks from the one that was ticked last, and the arrows from the row where they began; Ctrl+A ticks all that are
 * loaded. The pattern is "Grid" of the ARIA Authoring Practices.
 */
export function useRowKeys({ count, pageSize, scrollTo, onOpen, onToggle, onStretch, onSelectLoaded }: Options) {
  const [wanted, setWanted] = useState(0)
  // Keys may come faster than they are drawn, so that they go by this and not by what was drawn.
  const latest = useRef(0)
  const active = Math.min(wanted, Math.max(0, count - 1))
  const grid = useRef<HTMLElement | null>(null)
  const isStretching = useRef(false)

  const at = () => Math.min(latest.current, Math.max(0, count - 1))
  const setActive = (index: number) => {
    latest.current = index
    setWanted(index)
  }

  const moveTo = (index: number) => {
    const target = Math.min(Math.max(index, 0), count - 1)
    setActive(target)
    scrollTo(target)
    focusWhenThere(grid.current, target)
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
    ' ': (isShift) => {
      isStretching.current = false
      onToggle(at(), isShift)
    },
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    grid.current = event.currentTarget
    const step = steps[event.key]
    const isOnRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row'
    if (isOnRow && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSelectLoaded()
    }
    if (!step || !isOnRow || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    step(event.shiftKey)
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
function focusWhenThere(grid: HTMLElement | null, index: number, triesLeft = 10): void {
  const row = grid?.querySelector<HTMLElement>(`[data-row="${index}"]`)
  if (row) row.focus({ preventScroll: true })
  else if (triesLeft > 0) requestAnimationFrame(() => focusWhenThere(grid, index, triesLeft - 1))
}
