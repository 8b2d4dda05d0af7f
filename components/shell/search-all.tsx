'use client'

import { makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { frameMessages } from '@/lib/messages/frame'
import { withoutRoomForWords } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { SearchInput } from '@/components/ui/search-input'
import { useSession } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { takeSeveral } from '@/lib/queries/list/take-several'
import { objectQueries } from '@/lib/queries/object-queries'

const useStyles = makeStyles({
  whole: {
    flexGrow: 1,
    maxWidth: '440px',
    minWidth: 0,
    [withoutRoomForWords]: { display: 'none' },
  },
})

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Searches all kinds. `/` comes here from anywhere; an id goes straight to what it names. */
export function SearchAll() {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const goTo = useGoTo()
  const router = useRouter()
  useSlash(() => box.current?.querySelector('input')?.focus())
  return (
    <div ref={box} className={styles.whole} role="search" aria-label={t('searchAll')}>
      <SearchInput
        label={t('searchAll')}
        placeholder={t('searchAllHint')}
        value={text}
        onChange={setText}
        onSeveral={(pasted) =>
          takeSeveral(pasted, { one: setText, several: (several) => router.push(pagePaths.list('all', { several })) })
        }
        onEnter={() => {
          if (text.trim() === '') return
          setText('')
          void goTo(text.trim())
        }}
      />
    </div>
  )
}

function useGoTo(): (search: string) => Promise<void> {
  const router = useRouter()
  const session = useSession()
  const queryClient = useQueryClient()
  return async (typed) => {
    const search = await meantBy(typed)
    const results = pagePaths.list('all', { search })
    if (!guid.test(search)) return router.push(results)
    const view = { ...listViewOf(emptyView), search }
    const found = await queryClient
      .fetchInfiniteQuery(objectQueries(session).list('all', view))
      .then(({ pages }) => pages.flatMap(({ rows }) => rows))
      .catch(() => [])
    const [only, ...others] = found
    router.push(only && others.length === 0 ? pagePaths.object(only.kind, only.id) : results)
  }
}

/** An id that is pasted with what stood around it. The server reads all else as it is meant. */
async function meantBy(typed: string): Promise<string> {
  if (guid.test(typed) || !/[\da-f]{8}-?[\da-f]{4}/i.test(typed)) return typed
  // Fetched when it is needed, so that the first rows need not wait for it.
  return import('@/lib/format/held-text').then(
    ({ heldText }) => heldText(typed),
    () => typed,
  )
}

/** Not while somebody types, and not with a dialog open. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })
}
