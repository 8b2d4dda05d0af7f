import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyView, listViewOf } from '@/lib/contract/view'
import { kinds } from '@/lib/kinds'
import { everyPropertyOf } from '@/lib/kinds/further-properties/further-properties'
import { createSealer } from '../sealer'
import type { DelegatedSession } from '../session'
import { createPracticeSession } from '../testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '../testing/practice-tenant'
import { listDeletedObjects } from './list/list-deleted-objects'
import { getWholeObject } from './look/get-whole-object'

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  await tenant.setSwitches({ limitPercent: 10_000, conditionalAccessBurst: 1000 })
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

describe.each(kinds.map((kind) => [kind.slug, kind] as const))('everything of one of %s', (_, kind) => {
  const asked = { view: listViewOf(emptyView), paging: { cursor: null, size: 100 as const } }

  it('is every property that documents name, but what Graph refuses, which is named', async () => {
    const { rows } = await listDeletedObjects(session, kind, asked, createSealer('k'.repeat(32), 'list cursor'))
    const whole = await getWholeObject(session, kind, rows[0]?.id ?? '')
    const unread = whole.unread.flatMap(({ names }) => names)
    const apart = everyPropertyOf(kind).flatMap((property) => (property.apart ? [property.name] : []))
    expect(apart).toEqual(expect.arrayContaining(unread))
    const ofOtherTypes = ['ipRanges', 'isTrusted', 'countriesAndRegions', 'countryLookupMethod']
    const named = everyPropertyOf(kind)
      .map(({ name }) => name)
      .filter((name) => !(name.startsWith('include') || ofOtherTypes.includes(name)))
    expect([...Object.keys(whole.properties), ...unread]).toEqual(expect.arrayContaining(named))
    expect(whole.unnamed).toBeUndefined()
  })

  it('is a column of the list, but for what Graph gives apart', async () => {
    const columns = everyPropertyOf(kind)
      .filter((property) => property.apart === undefined)
      .map(({ name }) => name)
    const view = listViewOf({ ...emptyView, columns }, kind)
    const { rows, unreadColumns } = await listDeletedObjects(
      session,
      kind,
      { ...asked, view },
      createSealer('k'.repeat(32), 'list cursor'),
    )
    expect(unreadColumns).toBeUndefined()
    expect(Object.keys(rows[0]?.properties ?? {})).toEqual(expect.arrayContaining(columns))
  })
})
