'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFirstFew } from '@/components/ui/use-first-few'
import { MoreButton } from './more-button'

export const useChoiceStyles = makeStyles({
  names: {
    margin: '0 0 0 32px',
    padding: 0,
    listStyleType: 'none',
    maxHeight: '160px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  hint: { margin: '0 0 0 32px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props<Item> = {
  items: readonly Item[]
  keyOf: (item: Item) => string
  children: (item: Item) => ReactNode
}

/** What a choice is about, below it. */
export function ChoiceList<Item>({ items, keyOf, children }: Props<Item>) {
  const styles = useChoiceStyles()
  const { shown, next, showMore } = useFirstFew(items)
  return (
    <ul className={styles.names} tabIndex={items.length > 4 ? 0 : undefined}>
      {shown.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
      {next > 0 && (
        <li>
          <MoreButton {...{ next, showMore }} />
        </li>
      )}
    </ul>
  )
}
