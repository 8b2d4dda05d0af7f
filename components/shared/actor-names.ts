import { useSyncExternalStore } from 'react'
import { actorKey, type Actor } from '@/lib/contract/actor'

/** Of actors that an answer named since the page was loaded, because addresses name them by their keys. */
let names: ReadonlyMap<string, string> = new Map()
const listeners = new Set<() => void>()
const mostNames = 500

export function rememberActor(actor: Actor): void {
  const key = actorKey(actor)
  if (actor.name === null || names.get(key) === actor.name || names.size >= mostNames) return
  names = new Map([...names, [key, actor.name]])
  for (const listener of listeners) listener()
}

/** Names of actors by their keys, as far as anything has told them. */
export function useActorNames(): ReadonlyMap<string, string> {
  return useSyncExternalStore(listen, namesNow, namesAtStart)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const namesNow = () => names

const none: ReadonlyMap<string, string> = new Map()
const namesAtStart = () => none
