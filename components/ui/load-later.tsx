'use client'

import { useEffect, useState, type ComponentType } from 'react'

type Failure = { readonly error: unknown }

/**
 * A component whose code is fetched when it is first shown, with nothing in its place until then. One that can't be
 * fetched is an error of the page.
 *
 * Next's `dynamic` and React's `lazy` suspend instead: without a boundary the whole page stands still meanwhile and loses
 * what is typed and ticked, and behind one React holds the component back for 300 ms.
 */
export function loadLater<Props extends object>(fetchIt: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null
  const load = async () => (fetched ??= await fetchIt())

  return function LoadedLater(props: Props) {
    const [Component, setComponent] = useState(() => fetched)
    const [failure, setFailure] = useState<Failure | null>(null)
    useEffect(() => {
      let isShown = true
      load().then(
        (component) => isShown && setComponent(() => component),
        (error: unknown) => isShown && setFailure({ error }),
      )
      return () => {
        isShown = false
      }
    }, [])
    if (failure) throw failure.error
    return Component && <Component {...props} />
  }
}
