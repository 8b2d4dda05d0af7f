import type { ComponentProps } from 'react'

/** In the place of Next's own, whose router does not run in component tests. */
export default function Link({ prefetch, ...props }: ComponentProps<'a'> & { prefetch?: boolean }) {
  return <a {...props} />
}
