'use client'

import { useEffect } from 'react'
import { productMessages } from '@/lib/messages/product'
import { useTexts } from './use-texts'

/**
 * Names the page for bookmarks and history; null leaves that to others. Next puts the title of the route into the page whenever
 * that arrives, which may be later, so the name is kept for as long as the address is of this page.
 */
export function usePageTitle(name: string | null): void {
  const product = useTexts(productMessages)('name')
  useEffect(() => {
    if (name === null) return
    // Browsers collapse blanks in titles.
    const title = `${name} · ${product}`.replaceAll(/[\t\n\f\r ]+/g, ' ').trim()
    const { pathname } = window.location
    const keep = () => {
      if (document.title === title || window.location.pathname !== pathname) return
      document.title = title
      // Setting the title calls this again, so a title that the browser changes would be set for ever.
      if (document.title !== title) observer.disconnect()
    }
    const observer = new MutationObserver(keep)
    keep()
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [name, product])
}
