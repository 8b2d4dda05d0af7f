import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ObjectPage } from '@/lib/contract/objects'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { emptyView, firstPage, listViewOf, type View } from '@/lib/contract/view'
import { useObjectList } from '@/lib/queries/list/use-object-list'
import { useStable } from '@/lib/queries/use-stable'
import { LookedAt } from './looked-at'

const refine = vi.fn<(patch: Partial<View>) => void>()
beforeEach(() => void refine.mockReset())

function Looked({ name, search }: { name: ListName; search: string }) {
  const list = useObjectList(name, useStable(listViewOf({ ...emptyView, search })))
  return <main>{!list.isReading && <LookedAt {...{ search, list, refine }} />}</main>
}

async function showEmpty(name: ListName, search: string, answer: Partial<ObjectPage>) {
  const path = apiPaths.list(name, emptyView, { cursor: null, size: firstPage })
  server.answer(path, (): ObjectPage => ({ rows: [], next: null, total: 0, missing: [], ...answer }))
  await show(<Looked name={name} search={search} />)
}

test('an empty list says where every object was gone through, for what is meant by what was pasted', async () => {
  await showEmpty('administrative-units', '"Lisbon"', { looked: [{ kind: 'administrative-units', by: 'everything' }] })
  await expect
    .element(
      page.getByText(
        'Every one of the deleted administrative units was gone through for “Lisbon”: anywhere in the name and description and the whole object id, or its first 8 characters.',
      ),
    )
    .toBeVisible()
  await expectAccessible()
})

test('where there are too many to go through unasked, it says so and offers it', async () => {
  await showEmpty('users', 'x1234', { looked: [{ kind: 'users', by: 'graph', of: 12_000 }] })
  await expect
    .element(page.getByText(/^Microsoft Graph looked for “x1234” in the beginning of each word/))
    .toBeVisible()
  await expect.element(page.getByText(/^There are 12,000 deleted users, too many/)).toBeVisible()
  await page.getByRole('button', { name: 'Go through all of them' }).click()
  expect(refine).toHaveBeenCalledWith({ search: '*x1234*' })
})

test('a search of several words offers each alone, and says where else the object may be', async () => {
  await showEmpty('users', 'Robin Colleage', { looked: [{ kind: 'users', by: 'graph' }] })
  await expect
    .element(page.getByRole('link', { name: 'Entra admin centre' }))
    .toHaveAttribute('href', expect.stringMatching(/^https:/))
  await expect.element(page.getByRole('button', { name: 'Search for “Colleage” only' })).toBeVisible()
  await page.getByRole('button', { name: 'Search for “Robin” only' }).click()
  expect(refine).toHaveBeenCalledWith({ search: 'Robin' })
})

test('of all kinds it names each that was searched, and those that could not be', async () => {
  await showEmpty('all', 'x1234', {
    looked: [
      { kind: 'users', by: 'everything' },
      { kind: 'groups', by: 'everything' },
    ],
    missing: [{ kind: 'devices', failure: { code: 'permissionMissing' } }],
  })
  await page.getByText('2 kinds were searched for “x1234”').click()
  await expect.element(page.getByText(/^Users, every object: anywhere in the name/)).toBeVisible()
  await expect.element(page.getByText('Not searched, because they could not be read: devices.')).toBeVisible()
})
