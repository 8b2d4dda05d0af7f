'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { leavingEvent } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { noTicks, type Ticks } from './ticks'

/** The ticks of a list, which are there again when its page was left for a sign-in. */
export function useKeptTicks(key: string) {
  const { personId: person } = useSession()
  const [ticks, setTicks] = useState(() => ticksFrom(keptTicks.read(key, person), key))
  const keep = useEffectEvent(() => {
    const { ticked, except, isAll } = ticks
    if (ticked.size > 0 || isAll)
      keptTicks.keep({ key: ticks.key, person, ticked: [...ticked], except: [...except], isAll })
  })
  useEffect(() => {
    keptTicks.clear()
    const onLeaving = () => keep()
    window.addEventListener(leavingEvent, onLeaving)
    return () => window.removeEventListener(leavingEvent, onLeaving)
  }, [])
  return [ticks, setTicks] as const
}

function ticksFrom(kept: ReturnType<typeof keptTicks.read>, key: string): Ticks {
  if (kept === null) return noTicks(key)
  return { ...noTicks(key), ticked: new Map(kept.ticked), except: new Set(kept.except), isAll: kept.isAll }
}
