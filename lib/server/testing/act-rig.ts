import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { ActInput, ActName, Outcome } from '@/lib/contract/acts'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { roles, type RoleName } from '@/lib/kinds/roles'
import { logger } from '../logger'
import { createActMemory, type ActMemory } from '../recycle-bin/act/act-memory'
import { performAct } from '../recycle-bin/act/perform-act'
import type { ActTiming } from '../recycle-bin/act-timing'
import type { DelegatedSession } from '../session'
import { collect, createActSession, fastTiming } from './act-session'
import { createFakeDirectory, type FakeDirectory, type FakeObject, type Script } from './fake-directory'
import { unfolded } from './fake-batch'
import { startLocalServer, type LocalServer, type Received } from './local-server'

export const confirmed = '2026-01-01T10:00:00Z'
export const actId = '7e06b566-15f3-4013-8bf8-79874d52e68a'
const site = { permanentDelete: { isOn: true, maximum: 500 }, appKey: null, auditLog: null }

let server: LocalServer
export let directory: FakeDirectory

/** A fake directory behind real HTTP for each test of the file that calls this. */
export function setUpFakeDirectory(): void {
  beforeEach(async () => {
    vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
    server = await startLocalServer((request, response) => directory.answer(request, response))
  })
  afterEach(() => server.close())
}

type Held = Record<string, Script & { object?: Partial<FakeObject> }>

export function hold(held: Held): void {
  const objects = Object.entries(held).map(
    ([id, { object }]) => [id, { place: 'bin' as const, deletedDateTime: confirmed, ...object }] as const,
  )
  directory = createFakeDirectory(new Map(objects), new Map(Object.entries(held)))
}

export const target = (id: string): ActInput['targets'][number] => ({ id, deletedDateTime: confirmed })
/** What was asked of Graph, by itself or in a batch. */
export const requests = (): readonly Received[] => server.received.flatMap(unfolded)
export const writes = (): readonly Received[] => requests().filter(({ method }) => method !== 'GET')

type Circumstances = {
  targets?: ActInput['targets']
  kind?: KindSlug
  held?: readonly RoleName[] | null
  permissions?: string[]
  size?: number
  reason?: string
  permanentDelete?: { isOn: boolean; maximum: number }
  /** The same for a call that is sent again. */
  call?: string
  memory?: ActMemory
  timing?: ActTiming
  auditLog?: string
}

export function act(name: ActName, circumstances: Circumstances = {}) {
  const { targets = [target('a')], kind = 'users', held = [], permissions, size = 1, reason } = circumstances
  const { call = randomUUID(), memory = createActMemory() } = circumstances
  const session = createActSession(server.url, permissions)
  const roleTemplateIds = held?.map((role) => roles[role].templateId) ?? null
  const asking: DelegatedSession = { ...session, caller: { ...session.caller, roleTemplateIds } }
  const input = {
    kind,
    person: 'person',
    targets,
    act: { id: actId, size },
    call,
    ...(reason === undefined ? {} : { reason }),
  }
  const asked = { ...site, timing: fastTiming(), ...circumstances, memory }
  return collect(performAct(asking.caller, { name, kind: kindOf(kind), input }, asked, () => Promise.resolve(asking)))
}

export async function outcomeOf(name: ActName, circumstances: Circumstances = {}): Promise<Outcome> {
  const { outcomes } = await act(name, circumstances)
  expect(outcomes).toHaveLength(1)
  return outcomes[0] ?? { id: 'none', state: 'failed' }
}
