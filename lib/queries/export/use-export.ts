'use client'

import { useEffect, useRef, useState } from 'react'
import type { Session } from '@/lib/auth/session'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import { objectPageSchema } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { largestPage, type ListView } from '@/lib/contract/view'
import { isDealtWith, recentActs } from '@/lib/storage/recent-acts'
import { readApi } from '../api'
import { exportFileName, exportWriter, type CsvStyle, type ExportFormat, type ExportTexts } from './export-file'
import { createExportedDeleters } from './exported-deleters'
import { exportRows, type ExportProgress, type MissingKind } from './export-rows'
import { waitUnlessStopped } from '../wait-unless-stopped'
import { failureOfError } from '../query-client'
import { isSortedHere, sortRows } from '../list/sort-rows'

export type ExportedFile = { readonly name: string; readonly blob: Blob }

export type ExportState =
  | { readonly phase: 'idle' | 'stopped' }
  | { readonly phase: 'running'; readonly progress: ExportProgress | null; readonly waitingUntil: Date | null }
  | { readonly phase: 'failed'; readonly failure: Failure; readonly failedAt: Date }
  | {
      readonly phase: 'finished'
      readonly file: ExportedFile
      readonly count: number
      readonly missing: readonly MissingKind[]
      readonly unreadColumns: readonly string[]
    }

type Wanted = {
  readonly list: ListName
  readonly view: ListView
  readonly columns: readonly string[]
  readonly texts: ExportTexts
}

/** Reads everything that a view shows into a file. Stopped, failed or left, there is no file. */
export function useExport(wanted: Wanted) {
  const session = useSession()
  const [state, setState] = useState<ExportState>({ phase: 'idle' })
  const stopper = useRef<AbortController | null>(null)
  useEffect(() => () => stopper.current?.abort(), [])

  const start = async (format: ExportFormat, csv: CsvStyle): Promise<ExportedFile | null> => {
    stopper.current?.abort()
    const controller = new AbortController()
    stopper.current = controller
    setState({ phase: 'running', progress: null, waitingUntil: null })
    try {
      const finished = await readFile(session, wanted, {
        format,
        csv,
        signal: controller.signal,
        onChange: (change) => setState((before) => (before.phase === 'running' ? { ...before, ...change } : before)),
      })
      if (stopper.current !== controller) return null
      setState(finished ? { phase: 'finished', ...finished } : { phase: 'stopped' })
      return finished && finished.file
    } catch (error) {
      if (stopper.current === controller) {
        setState({ phase: 'failed', failure: failureOfError(error), failedAt: new Date() })
      }
      return null
    }
  }
  return { state, start, stop: () => stopper.current?.abort() }
}

type Running = {
  readonly format: ExportFormat
  readonly csv: CsvStyle
  readonly signal: AbortSignal
  readonly onChange: (change: { progress?: ExportProgress; waitingUntil?: Date | null }) => void
}

async function readFile(session: Session, wanted: Wanted, { format, csv, signal, onChange }: Running) {
  const { list, view } = wanted
  const now = new Date()
  const wait = (seconds: number) => waitUnlessStopped(seconds, signal)
  const deleters = createExportedDeleters({ session: staying(session), signal, wait })
  const writer = exportWriter(format, { ...wanted, now, csv, deleterOf: deleters.of })
  const acts = recentActs.read()
  const exported = await exportRows({
    readPage: (cursor) => {
      const path = apiPaths.list(list, view, { cursor, size: largestPage })
      return readApi(path, objectPageSchema, { session: staying(session), signal })
    },
    wait,
    isWanted: (row) => !isDealtWith(row, acts),
    prepare: (rows) => (wanted.columns.includes('by') ? deleters.read(rows) : Promise.resolve()),
    partOf: writer.partOf,
    inOrder: isSortedHere(view.sort) ? (rows) => sortRows(rows, view.sort) : null,
    onProgress: (progress) => onChange({ progress }),
    onWaiting: (seconds) => onChange({ waitingUntil: seconds === null ? null : new Date(Date.now() + seconds * 1000) }),
    signal,
  })
  if (exported.state === 'stopped') return null
  const { parts, count, missing } = exported
  const unreadColumns = [...exported.unreadColumns, ...deleters.unreadColumns()]
  const facts = { count, missing, unreadColumns }
  const blob = new Blob(writer.fileOf(parts, facts), { type: writer.mediaType })
  return { file: { name: exportFileName(wanted, now, format, csv), blob }, ...facts }
}

/** Leaving for a sign-in would lose what was read so far, so the person has to start it. */
function staying(session: Session) {
  return {
    getAccessToken: (options?: { forceRefresh?: boolean }) => session.getAccessToken({ ...options, stay: true }),
    answerChallenge: async (claims: string) => {
      await session.getAccessToken({ claims, stay: true })
    },
  }
}
