import { useLayoutEffect, useRef, type FocusEvent } from 'react'

/**
 * Where what has the focus goes out of the page with a change, `next` gets it: from nowhere, keyboards start again at the top
 * and screen readers fall silent. A row that was scrolled out of sight has not gone.
 */
export function useKeptFocus(next: () => HTMLElement | null) {
  const latest = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const left = latest.current
    if (!left || left.isConnected) return
    latest.current = null
    const isOutOfSight = left.closest('[data-row]') && document.querySelector('[role="grid"]')
    if (document.activeElement === document.body && !isOutOfSight) next()?.focus({ preventScroll: true })
  })
  return {
    onFocus: ({ target }: FocusEvent) => {
      latest.current = target
    },
    // The person moved the focus; nothing was removed.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) latest.current = null
    },
  }
}
