'use client'

import { useState } from 'react'
import type { Failure } from '@/lib/contract/app-error'
import { defaultColumns } from '@/lib/contract/fitting-view'
import { isFurtherColumn, type ListView } from '@/lib/contract/view'
import { propertyColumnsOf } from '@/lib/kinds/further-properties/column-source'
import type { Kind } from '@/lib/kinds/kind'
import { useExtensions } from '@/lib/queries/use-extensions'

export const columnChoices = ['shown', 'every'] as const
export type ColumnChoice = (typeof columnChoices)[number]

type Shown = { readonly view: ListView; readonly columns: readonly string[] }

/** Which columns go into the file: those of the list, or every property that lists of the kind can have. */
export function useExportColumns(kind: Kind | null, shown: Shown) {
  const [choice, setChoice] = useState<ColumnChoice>('shown')
  const wantsEvery = choice === 'every' && kind !== null
  const { extensions, failure, isReading } = useExtensions(wantsEvery ? kind : null)
  const every = wantsEvery ? everyColumnOf(kind, [...shown.columns, ...extensions.map(({ name }) => name)]) : []
  return {
    choice,
    setChoice,
    ...(wantsEvery ? { columns: every, view: viewWith(kind, shown.view, every) } : shown),
    isReading: wantsEvery && isReading,
    /** Why directory extensions are not among them, but for those that the list shows. */
    extensionsFailure: wantsEvery ? failure : null,
  } satisfies Shown & { extensionsFailure: Failure | null } & Record<string, unknown>
}

/** What is in every file by itself. */
const inEveryFile = new Set(['id', 'displayName', 'deletedDateTime'])

function everyColumnOf(kind: Kind, others: readonly string[]): readonly string[] {
  const properties = propertyColumnsOf(kind).map(({ name }) => name)
  const all = [...defaultColumns({ kind }), ...properties, ...others]
  return [...new Set(all)].filter((name) => !inEveryFile.has(name))
}

function viewWith(kind: Kind, view: ListView, columns: readonly string[]): ListView {
  return { ...view, columns: columns.filter((name) => isFurtherColumn(kind, name)).sort() }
}
