import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { logger } from '../../logger'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { actOn } from '../../testing/practice-act'
import { createPracticeSession } from '../../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../../testing/practice-tenant'
import { getDeletedObject } from '../look/get-deleted-object'
import { listDeletedObjects } from './list-deleted-objects'

const sealer = createSealer('k'.repeat(32), 'list cursor')

let tenant: PracticeTenant
let owner: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant()
  await tenant.setSwitches({ limitPercent: 1_000_000 })
  owner = await createPracticeSession(tenant, { name: 'no-role', roleTemplateIds: [] })
})
beforeEach(() => void vi.spyOn(logger, 'info').mockImplementation(() => undefined))
afterAll(() => tenant.stop())

const listOf = (slug: KindSlug, view: Partial<View> = {}) => {
  const asked = { view: listViewOf({ ...emptyView, ...view }), paging: { cursor: null, size: 100 as const } }
  return listDeletedObjects(owner, kindOf(slug), asked, sealer)
}

const ofOwners = kinds.filter(({ owners }) => owners !== null).map(({ slug }) => slug)

test('there are kinds whose owners Graph tells', () => expect(ofOwners.length).toBeGreaterThan(0))

for (const ownedObjectsVersions of ['both', 'beta']) {
  test.for(ofOwners)(
    `somebody without a role sees of %s what is theirs, and why no more (${ownedObjectsVersions})`,
    async (slug) => {
      await tenant.setSwitches({ ownedObjectsVersions })
      const { rows, owned, total, next } = await listOf(slug)
      expect(rows.length).toBeGreaterThan(0)
      expect({ total, next }).toEqual({ total: rows.length, next: null })
      expect(owned).toMatchObject({ code: 'roleMissing' })
      expect(rows.every(({ isOwned }) => isOwned)).toBe(true)
      const [row] = rows
      expect(await getDeletedObject(owner, kindOf(slug), row?.id ?? '')).toMatchObject({ isOwned: true })
    },
  )
}

test.for(ofOwners)('a search among one’s own %s finds these and no others', async (slug) => {
  const [own] = (await listOf(slug)).rows
  const name = own?.displayName ?? ''
  expect((await listOf(slug, { search: name })).rows.map(({ id }) => id)).toEqual([own?.id])
  expect((await listOf(slug, { search: 'nobody calls it that' })).rows).toEqual([])
})

test.for(kinds.filter(({ owners }) => owners === null).map(({ slug }) => slug))(
  'where Graph tells no owners, as of %s, the refusal is what it was',
  async (slug) => {
    await expect(listOf(slug)).rejects.toMatchObject({ failure: { code: 'roleMissing' } })
  },
)

test.for(ofOwners)('owners of %s may do what their kind says, and nothing else', async (slug) => {
  const { owners } = kindOf(slug)
  for (const name of ['permanentDelete', 'restore'] as const) {
    await tenant.control('reset', {})
    await tenant.setSwitches({ limitPercent: 1_000_000 })
    const [own] = (await listOf(slug)).rows
    if (!own) throw new Error(`Nobody's ${slug}`)
    const outcome = await actOn(owner, name, own)
    expect(outcome?.state, name).toBe(owners?.may.includes(name) ? 'done' : 'refused')
  }
})
