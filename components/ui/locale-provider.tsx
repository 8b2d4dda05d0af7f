'use client'

import { createContext, use, type ReactNode } from 'react'
import { defaultLocale, type Locale } from '@/lib/format/locale'

const LocaleContext = createContext<Locale>(defaultLocale)

/** The one place that texts, dates and numbers have their locale from: what the browser asked for with the page. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export function useLocale(): Locale {
  return use(LocaleContext)
}
