'use client'

import { mergeClasses } from '@fluentui/react-components'
import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import { BookmarkMultipleRegular } from '@fluentui/react-icons/svg/bookmark-multiple'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useId, type ReactNode } from 'react'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { useTexts } from '@/components/ui/use-texts'
import { useNameText } from '@/components/shared/object-name'
import { pagePaths } from '@/lib/contract/paths'
import { loadView } from '@/lib/contract/view'
import { addressOf, useSavedViews } from '@/lib/queries/use-saved-views'
import { openedView } from '@/lib/storage/opened-view'
import { queryOf, type SavedView } from '@/lib/storage/saved-views'

/** The look of the navigation that they stand in. */
type Styles = Readonly<Record<'heading' | 'list' | 'item' | 'chosen' | 'label', string>>

type Props = {
  styles: Styles
  /** Told whether one of the pinned views is what the page shows. */
  onOpened: (isOpened: boolean) => void
}

/** The end of the navigation: the views that the person pinned, and the way to all of theirs. */
export function PinnedViews({ styles, onOpened }: Props) {
  const t = useTexts(savedViewMessages)
  const nameText = useNameText()
  const headingId = useId()
  const pathname = usePathname()
  const isHere = useIsHere()
  const pinned = useSavedViews().views.filter(({ isPinned }) => isPinned)
  const isOneOpen = pinned.some(isHere)
  useEffect(() => onOpened(isOneOpen), [isOneOpen, onOpened])
  const all = (
    <Item
      styles={styles}
      href={pagePaths.savedViews()}
      icon={<BookmarkMultipleRegular aria-hidden fontSize={20} />}
      isChosen={pathname === pagePaths.savedViews()}
    >
      {t('title')}
    </Item>
  )
  return (
    <>
      {pinned.length > 0 && (
        <section aria-labelledby={headingId}>
          <h2 id={headingId} className={styles.heading}>
            {t('pinned')}
          </h2>
          <ul className={styles.list}>
            {pinned.map((view) => (
              <li key={view.id}>
                <Item
                  styles={styles}
                  href={addressOf(view)}
                  icon={<BookmarkRegular aria-hidden fontSize={20} />}
                  isChosen={isHere(view)}
                  onOpen={() => openedView.keep(view.id)}
                >
                  {nameText(view.name)}
                </Item>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className={styles.list}>
        <li>{all}</li>
      </ul>
    </>
  )
}

type ItemProps = {
  styles: Styles
  href: ReturnType<typeof addressOf | typeof pagePaths.savedViews>
  icon: ReactNode
  isChosen: boolean
  onOpen?: () => void
  children: string
}

function Item({ styles, href, icon, isChosen, onOpen, children }: ItemProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={children}
      className={mergeClasses(styles.item, isChosen && styles.chosen)}
      {...(isChosen && { 'aria-current': 'page' as const })}
      {...(onOpen && { onClick: onOpen })}
    >
      {icon}
      <bdi className={styles.label}>{children}</bdi>
    </Link>
  )
}

/** Whether the address shows a saved view, whatever object is open in it. */
function useIsHere(): (view: SavedView) => boolean {
  const pathname = usePathname()
  const address = useSearchParams()
  const query = queryOf(loadView(new URLSearchParams(address.toString())))
  return (view) => pathname === pagePaths.list(view.list) && query === view.query
}
