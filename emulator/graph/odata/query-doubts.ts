import type { Emulator } from '../../emulator'

/** How the answers are chosen that Microsoft's documents leave open. */
export type QueryDoubts = {
  /** What an operator needs that a table leaves blank and a page lists. */
  readonly disputed: 'advanced' | 'refused' | 'basic'
  readonly isDeletedDateTimeBasic: boolean
  readonly takesUndocumented: boolean
}

export function queryDoubts({ switches }: Emulator): QueryDoubts {
  return {
    disputed: switches.get('disputedFilters') as QueryDoubts['disputed'],
    isDeletedDateTimeBasic: switches.is('deletedDateTimeFilter', 'basic'),
    takesUndocumented: switches.is('undocumentedFilters', 'taken'),
  }
}
