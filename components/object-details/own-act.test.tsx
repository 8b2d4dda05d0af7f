import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Failure } from '@/lib/contract/app-error'
import { apiPaths } from '@/lib/contract/paths'
import { recentActs } from '@/lib/storage/recent-acts'
import { ObjectDetails } from './object-details'

const object = deletedObject('users', 1, { displayName: 'Robin Colleague' })

function showDetails(failure: Failure | null) {
  server.answer(apiPaths.findings(object.kind, object.id), () => ({ findings: [], checkedAt: object.deletedDateTime }))
  const query = {
    object: failure ? null : object,
    known: object,
    isWhole: true,
    failure,
    failedAt: 0,
    readAgain: () => undefined,
  }
  return show(<ObjectDetails slug={object.kind} query={query} ask={() => undefined} headingLevel="h2" />)
}

function remember(act: ConfirmedActName, more: object = {}) {
  const { kind, id, deletedDateTime } = object
  recentActs.remember([
    { act, kind, id, deletedDateTime, at: Date.now(), countBefore: null, wasCounted: true, ...more },
  ])
}

test.for([
  ['restore', 'alreadyRestored', 'It is back in the directory.'],
  ['permanentDelete', 'alreadyGone', 'It is gone for good.'],
] as const)('what left by a %s from here is told as that, whatever reads say of it', async ([act, code, words]) => {
  remember(act)
  for (const failure of [{ code }, null]) {
    const { unmount } = await showDetails(failure)
    await expect.element(page.getByRole('status')).toHaveTextContent(words)
    await expect.element(page.getByRole('alert'), { timeout: 0 }).not.toBeInTheDocument()
    await expect.element(page.getByRole('group', { name: 'Commands' }), { timeout: 0 }).not.toBeInTheDocument()
    await expectAccessible()
    await unmount()
  }
})

test('what somebody else restored is told as a failure to read it', async () => {
  remember('restore', { wasCounted: false })
  await showDetails({ code: 'alreadyRestored' })
  await expect.element(page.getByRole('alert')).toHaveTextContent('It was already restored.')
})

test('an object that was deleted again since is shown as it is', async () => {
  remember('restore', { deletedDateTime: '2020-01-01T00:00:00Z' })
  await showDetails(null)
  await expect.element(page.getByRole('group', { name: 'Commands' })).toBeVisible()
})

test('an object that is not in the bin says so, and offers no act', async () => {
  await showDetails({ code: 'notFound' })
  await expect.element(page.getByRole('alert')).toHaveTextContent('It is not in the recycle bin.')
  await expect.element(page.getByRole('group', { name: 'Commands' })).not.toBeInTheDocument()
  await expectAccessible()
})

test('an object that cannot be read keeps the name that its row has, and offers no act', async () => {
  await showDetails({ code: 'unavailable' })
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Robin Colleague' })).toBeVisible()
  await expect.element(page.getByRole('group', { name: 'Commands' })).not.toBeInTheDocument()
})
