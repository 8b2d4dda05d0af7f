'use client'

import { Button } from '@fluentui/react-components'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'

type Props<Path extends string> = {
  href: Route<Path>
  appearance?: 'primary' | 'secondary' | 'subtle'
  children: ReactNode
}

/** A link that looks like a button. A plain click stays within the app, and the others open it as the browser does. */
export function LinkButton<Path extends string>({ href, appearance = 'secondary', children }: Props<Path>) {
  const router = useRouter()
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.push(href)
  }
  return (
    <Button as="a" href={href} appearance={appearance} onClick={onClick}>
      {children}
    </Button>
  )
}
