import type { useObjectList } from '@/lib/queries/list/use-object-list'

/** The list on the screen, as every part of it gets it. */
export type List = ReturnType<typeof useObjectList>

/** What the list opens itself; the way to save a view comes from outside. */
export type ListDialogName = 'filters' | 'columns' | 'export'
