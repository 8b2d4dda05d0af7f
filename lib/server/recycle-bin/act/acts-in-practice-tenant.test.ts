import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ActName, Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { logger } from '../../logger'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { actOn } from '../../testing/practice-act'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { recordOf, textOf } from '../../untrusted-json'
import { listDeletedObjects } from '../list/list-deleted-objects'

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

beforeEach(async () => {
  vi.spyOn(logger, 'audit').mockImplementation(() => undefined)
  await tenant.control('reset', {})
  await tenant.setSwitches({ limitPercent: 1_000_000 })
})

const sealer = createSealer('k'.repeat(32), 'list cursor')

async function deletedOf(slug: KindSlug, search: Partial<View> = {}): Promise<readonly DeletedObject[]> {
  const asked = {
    view: listViewOf({ ...emptyView, ...search }),
    paging: { cursor: null, size: 100 as const },
    now: Date.now,
  }
  return (await listDeletedObjects(session, kindOf(slug), asked, sealer)).rows
}

async function deletedCalled(slug: KindSlug, name: string): Promise<DeletedObject> {
  const found = (await deletedOf(slug, { search: name })).find(({ displayName }) => displayName === name)
  if (!found) throw new Error(`No deleted ${name} among ${slug}`)
  return found
}

async function read(path: string): Promise<unknown> {
  return (await fetch(`${tenant.baseUrl}/_control/${path}`)).json()
}

async function locationOf({ id }: DeletedObject): Promise<string> {
  return textOf(recordOf(await read(`state/${id}`)).location)
}

async function writes(): Promise<readonly string[]> {
  const requests = (await read('requests')) as { method: string; path: string; status: number }[]
  return requests
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/$batch'))
    .map(({ method, path, status }) => `${method} ${path} ${status}`)
}

const mortal = kinds.filter(({ permanentDelete }) => permanentDelete.isPossible).map(({ slug }) => slug)

test.for(mortal)('of %s only the confirmed object goes for good, by one request to its own bin', async (slug) => {
  const objects = await deletedOf(slug)
  const chosen = objects.find(({ properties }) => kindOf(slug).block('permanentDelete', properties) === null)
  if (!chosen) throw new Error(`Nothing to delete among ${slug}`)
  expect(await actOn(session, 'permanentDelete', chosen)).toMatchObject({ id: chosen.id, state: 'done' })
  expect(await writes()).toEqual([`DELETE ${kindOf(slug).graph.container}/${chosen.id} 204`])
  for (const object of objects) expect(await locationOf(object)).toBe(object === chosen ? 'gone' : 'deleted')
})

type Plausible = {
  /** Each of the emulator's switches stands for one answer that Microsoft's documents leave open. */
  readonly switches: Readonly<Record<string, string>>
  readonly act: ActName
  readonly object: readonly [KindSlug, string]
  readonly outcome: Partial<Outcome>
  readonly location: 'live' | 'deleted' | 'gone'
}

const plausible: readonly Plausible[] = [
  ...['400', '404'].map((orphanRestoreStatus) => ({
    switches: { orphanRestoreStatus },
    act: 'restore' as const,
    object: ['service-principals', 'Retired Intranet'] as const,
    outcome: { state: 'refused', code: 'companionGone' } as const,
    location: 'deleted' as const,
  })),
  ...['403', '400'].map((protectedPurgeStatus) => ({
    switches: { protectedPurgeStatus },
    act: 'permanentDelete' as const,
    object: ['users', 'Protected User'] as const,
    outcome: { state: 'refused', code: 'deletionProtected' } as const,
    location: 'deleted' as const,
  })),
  {
    switches: { conflictDetails: 'absent' },
    act: 'restore',
    object: ['groups', 'Town Hall'],
    outcome: { state: 'refused', code: 'conflict', conflicts: ['mailNickname'] },
    location: 'deleted',
  },
  {
    switches: { quota: 'exceeded' },
    act: 'restore',
    object: ['users', 'Robin Colleague'],
    outcome: { state: 'refused', code: 'quotaExceeded' },
    location: 'deleted',
  },
  {
    switches: { certificateWrites: 'write' },
    act: 'permanentDelete',
    object: ['certificate-authorities', 'Contoso Issuing CA 4'],
    outcome: { state: 'done' },
    location: 'gone',
  },
  {
    switches: { deviceWrites: 'Directory.AccessAsUser.All' },
    act: 'restore',
    object: ['devices', 'LAPTOP-ENG-202'],
    outcome: { state: 'done' },
    location: 'live',
  },
  {
    switches: { deviceVersions: 'both', uncastSelect: 'allowed' },
    act: 'permanentDelete',
    object: ['devices', 'TABLET-WHS-007'],
    outcome: { state: 'done' },
    location: 'gone',
  },
  {
    switches: { personalAppWrites: '60-per-minute' },
    act: 'permanentDelete',
    object: ['applications', 'Photo Contest'],
    outcome: { state: 'done' },
    location: 'gone',
  },
]

test.for(plausible.map((one) => [wordsOf(one), one] as const))(
  'whichever plausible answer Graph gives, the outcome is what happened: %s',
  async ([, { switches, act: name, object, outcome, location }]) => {
    const target = await deletedCalled(...object)
    await tenant.setSwitches(switches)
    const { state, code, conflicts } = (await actOn(session, name, target)) ?? {}
    expect({ state, code, conflicts }).toEqual({ code: undefined, conflicts: undefined, ...outcome })
    expect(await locationOf(target)).toBe(location)
  },
)

function wordsOf({ switches, act: name, object }: Plausible): string {
  const set = Object.entries(switches).map(([key, value]) => `${key} ${value}`)
  return `${set.join(', ')}: ${name} of ${object[1]}`
}
