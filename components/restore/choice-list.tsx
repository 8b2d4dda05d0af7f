import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export const useChoiceStyles = makeStyles({
  names: {
    margin: '0 0 0 32px',
    padding: 0,
    listStyleType: 'none',
    maxHeight: '96px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  hint: { margin: '0 0 0 32px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** What a choice is about, below it. */
export function ChoiceList({ size, children }: { size: number; children: ReactNode }) {
  const styles = useChoiceStyles()
  return (
    <ul className={styles.names} tabIndex={size > 4 ? 0 : undefined}>
      {children}
    </ul>
  )
}
