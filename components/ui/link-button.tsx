'use client'

import {
  useButton_unstable as useButton,
  useButtonStyles_unstable as useButtonStyles,
} from '@fluentui/react-components'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props<Path extends string> = {
  href: Route<Path>
  appearance?: 'primary' | 'secondary' | 'subtle'
  onClick?: () => void
  children: ReactNode
}

/** A link that looks like a button. Fluent's own would be a link that leaves the app, so only its looks are taken. */
export function LinkButton<Path extends string>({ href, appearance = 'secondary', onClick, children }: Props<Path>) {
  const looks = useButton({ as: 'a', appearance }, null)
  useButtonStyles(looks)
  return (
    <Link href={href} prefetch={false} className={looks.root.className} {...(onClick && { onClick })}>
      {children}
    </Link>
  )
}
