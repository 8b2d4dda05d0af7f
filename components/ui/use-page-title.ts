'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'

/**
 * Names the page for bookmarks and history; null leaves that to others. Next puts the title of the route into the page whenever
 * that arrives, which may be later, so the name is kept for as long as the address is of this page.
 */
export function usePageTitle(name: string | null): void {
  const product = useTranslations()('product')
  useEffect(() => {
    if (name === null) return
    const title = `${name} · ${product}`
    const { pathname } = window.location
    const keep = () => {
      if (document.title !== title && window.location.pathname === pathname) document.title = title
    }
    keep()
    const observer = new MutationObserver(keep)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [name, product])
}
