import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: '2s',
      animationIterationCount: 'infinite',
    },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
})

type Props = { label: string; className?: string | undefined; children: ReactNode }

/** What stands where something is being read, of the size that it will have. */
export function Skeleton({ label, className, children }: Props) {
  return (
    <div role="progressbar" aria-label={label} className={className}>
      {children}
    </div>
  )
}

export function SkeletonBar({ height = 16, className }: { height?: number; className?: string | undefined }) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.bar, className)} style={{ height }} />
}
