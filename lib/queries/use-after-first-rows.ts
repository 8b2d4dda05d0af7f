'use client'

import { useQueryClient, type Query } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isListKey } from './list/list-keys'

const pauseMs = 300

/** False until the first rows of the page have been painted, or could not be read: what can wait is loaded after them. */
export function useAfterFirstRows(): boolean {
  const queryClient = useQueryClient()
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    const cache = queryClient.getQueryCache()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const isReading = cache.getAll().some(isFirstRead)
      if (isReading) timer = void clearTimeout(timer)
      else timer ??= setTimeout(() => setAfter(true), pauseMs)
    }
    look()
    const stop = cache.subscribe(look)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [queryClient])
  return isAfter
}

function isFirstRead({ queryKey, state }: Query): boolean {
  return isListKey(queryKey) && state.status === 'pending'
}
