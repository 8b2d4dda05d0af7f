'use client'

import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isListKey } from './list/list-keys'

const pauseMs = 300

/** Of those, nothing has to wait any more: a row that is scrolled to later is complete at once. */
const painted = new WeakSet<QueryClient>()

/** False until the first rows since the page was loaded have been painted, or could not be read: what can wait is loaded after them. */
export function useAfterFirstRows(): boolean {
  const queryClient = useQueryClient()
  const [isAfter, setAfter] = useState(() => painted.has(queryClient))
  useEffect(() => {
    if (isAfter) return
    const cache = queryClient.getQueryCache()
    let timer: ReturnType<typeof setTimeout> | undefined
    const pass = () => {
      painted.add(queryClient)
      setAfter(true)
    }
    const look = () => {
      const isReading = cache.getAll().some(isFirstRead)
      if (isReading) timer = void clearTimeout(timer)
      else timer ??= setTimeout(pass, pauseMs)
    }
    look()
    const stop = cache.subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [isAfter, queryClient])
  return isAfter
}

function isFirstRead({ queryKey, state }: Query): boolean {
  return isListKey(queryKey) && state.status === 'pending'
}
