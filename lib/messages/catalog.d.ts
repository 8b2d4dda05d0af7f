import type { en } from './en'
import type { later } from './later'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'en'
    Messages: typeof en & typeof later
  }
}
