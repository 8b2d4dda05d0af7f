'use client'

import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  renderToStyleElements,
  SSRProvider,
} from '@fluentui/react-components'
import { useServerInsertedHTML } from 'next/navigation'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { themeCookie, type ThemeChoice } from './theme-choice'

const ThemeContext = createContext<{ choice: ThemeChoice; choose: (choice: ThemeChoice) => void } | null>(null)

/** The variables of the themes stand in `theme-rules.ts`. */
const themedByStyleRules = {}

type Props = { nonce: string | undefined; initialChoice: ThemeChoice; children: ReactNode }

/** Fluent's styles with the nonce of the page, and the theme: the system's until a person chooses one. */
export function ThemeProvider({ nonce, initialChoice, children }: Props) {
  const [renderer] = useState(() =>
    createDOMRenderer(
      typeof document === 'undefined' ? undefined : document,
      nonce ? { styleElementAttributes: { nonce } } : {},
    ),
  )
  const isFlushed = useRef(false)
  useServerInsertedHTML(() => {
    // Styles that are flushed a second time land in the body, where they override later ones.
    if (isFlushed.current) return null
    isFlushed.current = true
    return <>{renderToStyleElements(renderer)}</>
  })

  const [choice, setChoice] = useState(initialChoice)
  useEffect(() => applyChoice(choice), [choice])

  const choose = useCallback((next: ThemeChoice) => {
    setChoice(next)
    rememberChoice(next)
  }, [])
  const value = useMemo(() => ({ choice, choose }), [choice, choose])
  return (
    <RendererProvider renderer={renderer} {...(typeof document !== 'undefined' && { targetDocument: document })}>
      <SSRProvider>
        <ThemeContext value={value}>
          <FluentProvider theme={themedByStyleRules}>{children}</FluentProvider>
        </ThemeContext>
      </SSRProvider>
    </RendererProvider>
  )
}

export function useThemeChoice() {
  const value = use(ThemeContext)
  if (!value) throw new Error('ThemeProvider is missing')
  return value
}

function applyChoice(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice) root.dataset.theme = choice
  else delete root.dataset.theme
}

function rememberChoice(choice: ThemeChoice): void {
  const age = choice ? 60 * 60 * 24 * 365 : 0
  document.cookie = `${themeCookie}=${choice ?? ''}; path=/; max-age=${age}; samesite=lax`
}
