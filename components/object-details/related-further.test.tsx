import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths } from '@/lib/contract/paths'
import type { Related, RelatedObject } from '@/lib/contract/related'
import { kindOf, kinds } from '@/lib/kinds'
import { relationsOf } from '@/lib/kinds/related'
import { RelatedFurther } from './related-further'

const object = deletedObject('users', 1)
const path = apiPaths.related(object.kind, object.id, null)
const live: RelatedObject = { kind: 'groups', id: 'g', displayName: 'Sales', appId: null, deletedDateTime: null }
const gone: RelatedObject = {
  kind: 'applications',
  id: 'a',
  displayName: 'Portal',
  appId: 'x',
  deletedDateTime: '2026-01-01T00:00:00Z',
}

async function unfold(parts: Related['parts']) {
  server.answer(path, () => ({ parts }))
  await show(<RelatedFurther kind={kindOf(object.kind)} object={object} />)
  await page.getByText('Related objects').click()
}

test('nobody is asked before somebody unfolds it', async () => {
  await show(<RelatedFurther kind={kindOf(object.kind)} object={object} />)
  await expect.element(page.getByText('Related objects')).toBeVisible()
  expect(server.asked).not.toContain(path)
})

test('each object is a link: a deleted one to its details, a live one to the admin centre', async () => {
  await unfold([
    { relation: 'owned', objects: [gone], isCut: false },
    { relation: 'memberOf', objects: [live], isCut: false },
  ])
  const owned = page.getByRole('region', { name: 'Deleted too, and owned by it' })
  await expect.element(owned.getByRole('link', { name: 'Portal' })).toHaveAttribute('href', '/applications/a')
  const memberOf = page.getByRole('region', { name: 'What it is a member of' })
  await expect
    .element(memberOf.getByRole('link', { name: 'Sales' }))
    .toHaveAttribute('href', expect.stringMatching(/\/groupId\/g$/))
  await expectAccessible()
})

test('a part that could not be read says why, and one that is cut says so', async () => {
  await unfold([
    {
      relation: 'owned',
      objects: [],
      isCut: false,
      failure: { code: 'permissionMissing', permission: 'Group.Read.All' },
    },
    {
      relation: 'memberOf',
      objects: Array.from({ length: 20 }, (_, number) => ({
        ...live,
        id: `g${number}`,
        displayName: `Group ${number}`,
      })),
      isCut: true,
    },
  ])
  await expect.element(page.getByText(/Could not be read: .*Group\.Read\.All/)).toBeVisible()
  await expect.element(page.getByText('There may be more: Microsoft Graph shows 20 at most.')).toBeVisible()
})

test('nothing that belongs to it is said as that; a name that may not be read too', async () => {
  await unfold([{ relation: 'memberOf', objects: [], isCut: false }])
  await expect.element(page.getByRole('status')).toHaveTextContent('Microsoft Graph shows nothing else')
})

test('an object of no known kind is named without a link', async () => {
  await unfold([{ relation: 'memberOf', objects: [{ ...live, kind: null, displayName: null }], isCut: false }])
  await expect.element(page.getByText('An object whose name this app may not read')).toBeVisible()
  await expect.element(page.getByRole('link'), { timeout: 0 }).not.toBeInTheDocument()
})

test('a look that fails as a whole says why', async () => {
  server.answer(path, () => {
    throw new Refusal({ code: 'forbidden' })
  })
  await show(<RelatedFurther kind={kindOf(object.kind)} object={object} />)
  await page.getByText('Related objects').click()
  await expect.element(page.getByRole('alert')).toBeVisible()
})

test('it is offered for every kind that can have some, and for no other', async () => {
  for (const kind of kinds) {
    const { unmount } = await show(<RelatedFurther kind={kind} object={deletedObject(kind.slug, 1)} />)
    const offered = page.getByText('Related objects')
    if (relationsOf(kind).length > 0) await expect.element(offered).toBeVisible()
    else await expect.element(offered, { timeout: 0 }).not.toBeInTheDocument()
    await unmount()
  }
})

test('whoever lives with a name of it is a link, with what they have of it; what has no page is named', async () => {
  const holds = ['robin@contoso.example', 'Robin']
  await unfold([
    {
      relation: 'holders',
      objects: [
        { ...live, kind: 'users', id: 'u', displayName: 'Robin Newcomer', holds },
        { ...live, kind: null, id: 'c', displayName: 'Robin at a partner', holds: ['robin@contoso.example'] },
      ],
      isCut: false,
    },
  ])
  const holders = page.getByRole('region', { name: 'Live, and has a name or address of it' })
  await expect
    .element(holders.getByRole('link', { name: 'Robin Newcomer' }))
    .toHaveAttribute('href', expect.stringMatching(/\/userId\/u$/))
  await expect.element(holders).toHaveTextContent('has robin@contoso.example and Robin')
  await expect.element(holders.getByText('Robin at a partner')).toBeVisible()
  await expectAccessible()
})

test.for(['users', 'named-locations'] as const)('of %s the incident is a link with its count', async (kind) => {
  const one = deletedObject(kind, 1)
  const actor = { type: 'automation', id: 'a3', name: 'Clean-up Script', signInName: null }
  const incident = { id: 'automation~a3~s1', count: 120 }
  server.answer(apiPaths.deleters([]), () => ({
    deleters: [
      {
        kind,
        id: one.id,
        deleter: { is: 'known', actor, at: one.deletedDateTime, address: null, client: null, incident },
      },
    ],
  }))
  server.answer(apiPaths.related(kind, one.id, null), () => ({ parts: [] }))
  await show(<RelatedFurther kind={kindOf(kind)} object={one} />)
  await page.getByText('Related objects').click()
  const region = page.getByRole('region', { name: 'Deleted in the same incident' })
  await expect
    .element(region.getByRole('link', { name: /^1 of 120 deleted by Clean-up Script/ }))
    .toHaveAttribute('href', '/incidents/automation~a3~s1')
})
