'use client'

import { useState } from 'react'

const step = 50

/** The beginning of a list too long to be shown as a whole, and more of it when asked. */
export function useFirstFew<Item>(items: readonly Item[]) {
  const [most, setMost] = useState(step)
  return {
    shown: items.slice(0, most),
    /** How many `showMore` brings. */
    next: Math.min(step, Math.max(0, items.length - most)),
    showMore: () => setMost(most + step),
  }
}
