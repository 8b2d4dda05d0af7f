'use client'

import { useMemo } from 'react'

/** The same object as before for as long as its JSON is the same, so that what depends on it does not run again. */
export function useStable<Value>(value: Value): Value {
  const text = JSON.stringify(value)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text is the value
  return useMemo(() => value, [text])
}
