import { useLayoutEffect, useRef, type FocusEvent } from 'react'

/**
 * Where what has the focus goes out of the page with a change, `next` gets it: from nowhere, keyboards start again at the top
 * and screen readers fall silent.
 */
export function useKeptFocus(next: () => HTMLElement | null) {
  const latest = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (!latest.current || latest.current.isConnected || document.activeElement !== document.body) return
    latest.current = null
    next()?.focus({ preventScroll: true })
  })
  return {
    onFocus: ({ target }: FocusEvent) => {
      latest.current = target
    },
    // Taken away by the person, not by a change.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null) latest.current = null
    },
  }
}
