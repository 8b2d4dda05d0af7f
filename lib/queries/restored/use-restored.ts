'use client'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useSession } from '@/lib/auth/session-provider'
import type { Failure } from '@/lib/contract/app-error'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RestoredObject } from '@/lib/contract/restored'
import type { RunState } from '@/lib/contract/runs'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { liveChecks, liveChecksOf } from '@/lib/kinds/live-checks'
import { judgeLive, notThere, unreadFindings, type LiveFinding } from '@/lib/kinds/live-findings'
import { companionsAmong } from '@/lib/kinds/tasks-after'
import type { TaskName } from '@/lib/kinds/vocabulary'
import { createReadBackRun } from './read-back-run'

/** So many are read by themselves, and as many more each time that somebody asks: an incident may have 50,000. */
const readAtOnce = 1_000

type Told = { readonly findings: readonly LiveFinding[]; readonly failure?: Failure | undefined }

export type RestoredLook = {
  /** Those of which anything can be read, in the order of the run. */
  readonly objects: readonly DeletedObject[]
  /** Null as long as nobody has looked. */
  readonly of: (object: DeletedObject) => Told | null
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
  /** Whether a look has answered what somebody would be told to check. */
  readonly hasAnswered: (object: DeletedObject, task: TaskName) => boolean
  readonly isReading: boolean
  readonly waitingUntil: Date | null
  readonly lookedAt: Date | null
  /** How many nobody has looked at yet. */
  readonly unlooked: number
  /** Whether there is anything that a later look may find otherwise. */
  readonly hasUnsettled: boolean
  /** How many `goOn` reads. */
  readonly readAtOnce: number
  readonly goOn: () => void
  /** Looks again at whatever is not as it was. */
  readonly again: () => void
  readonly stop: () => void
}

type Options = {
  /** Of the finished run: nothing is read before. */
  readonly isFinished: boolean
  readonly run: Pick<RunState, 'outcomes' | 'run'>
  readonly propertiesOf: (object: DeletedObject) => GraphProperties
}

/** The objects that a run brought back, read as they are now, for as long as somebody looks at it. */
export function useRestored(back: readonly DeletedObject[], { isFinished, run, propertiesOf }: Options): RestoredLook {
  const session = useSession()
  const [reader] = useState(() => createReadBackRun(session))
  const { answers, failures, ...state } = useSyncExternalStore(reader.subscribe, reader.read, reader.read)
  const objects = useMemo(
    () => (isFinished ? back.filter(({ kind }) => liveChecksOf[kind].length > 0) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a finished run changes only by bringing more back
    [isFinished, back.length],
  )
  useEffect(() => {
    const known = reader.read().answers
    reader.look(objects.filter(({ id }) => !known.has(id)).slice(0, readAtOnce))
    return reader.stop
  }, [reader, objects])

  const hasCompanion = companionsAmong(objects)
  const judge = ({ kind, id, ...object }: DeletedObject, live: RestoredObject): readonly LiveFinding[] => {
    if (live.state === 'absent') return notThere
    if (live.state === 'unread') return unreadFindings(kind)
    const before = propertiesOf({ kind, id, ...object })
    const restored = {
      kind,
      before,
      changes: run.outcomes.get(id)?.changes,
      restoredAt: new Date(run.run.startedAt),
      hasCompanion: hasCompanion({ kind, properties: before }),
    }
    return judgeLive(restored, { properties: live.properties ?? {}, counterpart: live.counterpart })
  }
  const told = new Map<string, Told>(
    objects.flatMap((object): [string, Told][] => {
      const failure = failures.get(object.id)
      if (failure) return [[object.id, { findings: unreadFindings(object.kind), failure }]]
      const live = answers.get(object.id)
      return live ? [[object.id, { findings: judge(object, live), failure: live.failure }]] : []
    }),
  )
  const unlooked = objects.filter(({ id }) => !told.has(id))
  return {
    ...state,
    objects,
    of: ({ id }) => told.get(id) ?? null,
    propertiesOf: ({ id }) => answers.get(id)?.properties ?? {},
    hasAnswered: ({ id }, task) =>
      told.get(id)?.findings.some(({ check, key }) => key !== null && liveChecks[check].answers.includes(task)) ??
      false,
    unlooked: unlooked.length,
    hasUnsettled: [...told.values()].some(({ findings }) => findings.some(isNotSo)),
    readAtOnce,
    goOn: () => reader.look(unlooked.slice(0, readAtOnce)),
    again: () => reader.look(objects.filter(({ id }) => told.get(id)?.findings.some(isNotSo))),
    stop: reader.stop,
  }
}

function isNotSo({ state }: LiveFinding): boolean {
  return state !== 'yes'
}
