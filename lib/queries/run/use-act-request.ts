'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ActTarget } from '@/lib/contract/acts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { pendingAct } from '@/lib/storage/pending-act'
import { isDealtWith } from '@/lib/storage/recent-acts'
import { useSession } from '@/lib/auth/session-provider'
import { useRecentActs } from '../use-recent-acts'

/** What a person asked for and has not confirmed yet. */
export type ActRequest = {
  readonly act: ConfirmedActName
  readonly objects: readonly DeletedObject[]
  readonly reason: string
  /** What was chosen before Entra asked for a new sign-in. */
  readonly options?: ActTarget['options'] | undefined
  /** The run that it goes on with, where it is none of its own. */
  readonly run?: string | undefined
  /** It was confirmed once, and Entra asked for a new sign-in. Nothing was done; it has to be confirmed again. */
  readonly isAfterSignIn: boolean
}

/** The dialog that is open over a list or an object; after a step-up sign-in the one that was open before it. */
export function useActRequest(list: ListName) {
  const session = useSession()
  const acts = useRecentActs(list)
  const [request, setRequest] = useState(() => resumed(list, session.personId))
  useEffect(() => pendingAct.clear(), [])
  useLeaveUnshown(request !== null, () => setRequest(null))
  const opener = useRef<Element | null>(null)
  return {
    request,
    ask: (act: ConfirmedActName, objects: readonly DeletedObject[], more: Pick<ActRequest, 'run'> = {}) => {
      // Does not replace an open dialog, which may be in the middle of a run.
      if (request !== null) return
      opener.current = document.activeElement
      setRequest({ act, objects, reason: '', isAfterSignIn: false, ...more })
    },
    /** Whether the object was part of the act and has left the bin by it. */
    hasLeft: (id: string | null) =>
      request?.objects.some((object) => object.id === id && isDealtWith(object, acts)) ?? false,
    close: () => {
      setRequest(null)
      returnFocus(opener.current)
    },
  }
}

/**
 * Back before the dialog has loaded takes the request back, or the dialog would open over another list. An open dialog
 * handles Back itself.
 */
function useLeaveUnshown(isAsked: boolean, leave: () => void): void {
  const onPopState = useEffectEvent(() => {
    if (!document.querySelector('dialog[open]')) leave()
  })
  useEffect(() => {
    if (!isAsked) return
    const listener = () => onPopState()
    window.addEventListener('popstate', listener)
    return () => window.removeEventListener('popstate', listener)
  }, [isAsked])
}

function resumed(list: ListName, person: string): ActRequest | null {
  const pending = pendingAct.read(list, person)
  return pending && { ...pending, isAfterSignIn: true }
}

/** The focus goes back to what opened the dialog, or to the heading where that was removed with its object. */
function returnFocus(opener: Element | null): void {
  requestAnimationFrame(() => {
    const target =
      opener instanceof HTMLElement && opener.isConnected ? opener : document.querySelector<HTMLElement>('h1')
    target?.focus()
  })
}
