import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, exampleRun, helpdeskLead } from '@/components/testing/examples'
import { held, allOf, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { Outcome } from '@/lib/contract/acts'
import { Session } from '@/lib/auth/session'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import { calledBy } from '@/lib/contract/runs'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { storedRuns } from '@/lib/storage/runs'
import { RunPage } from './run-page'

const user = (number: number) => deletedObject('users', number)
const ask = vi.fn<(act: ConfirmedActName, objects: readonly DeletedObject[], of: { run: string }) => void>()
const onRemoved = vi.fn()

type Kept = { act?: ConfirmedActName; outcomes: readonly (Omit<Outcome, 'id'> | null)[]; status?: 'ended' | 'underWay' }

/** A run that this browser has kept, of as many users as there are outcomes; null where nothing was tried. */
async function keep({ act = 'restore', outcomes, status = 'ended' }: Kept) {
  const objects = outcomes.map((_, index) => user(index))
  const run = exampleRun(objects, { act, status, ...calledBy(objects) })
  const entries = objects.map(({ id }, index) => {
    const outcome = outcomes[index]
    return { id, options: undefined, ...(outcome && { outcome: { ...outcome, id } }) }
  })
  await storedRuns.begin(run, objects, entries)
  return { run, objects }
}

const showRun = (id: string) => show(<RunPage id={id} ask={ask} onRemoved={onRemoved} />)
const button = (name: string) => page.getByRole('button', { name, exact: true })

test('an interrupted restore says what is left and goes on with just that, in the same report', async () => {
  const { run, objects } = await keep({ outcomes: [{ state: 'done' }, null, null], status: 'underWay' })
  await showRun(run.id)
  await expect.element(page.getByText('It was cut off. 2 objects are left.')).toBeVisible()
  await expectAccessible()
  await button('Go on with 2 left').click()
  await expect.element(button('Restored 3')).toBeVisible()
  expect(server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id))).toEqual([
    objects[1]?.id,
    objects[2]?.id,
  ])
  await expect.element(button('Go on with 2 left')).not.toBeInTheDocument()
})

test('what is left of a permanent delete is asked for again, and nothing is sent by this page', async () => {
  ask.mockReset()
  const { run, objects } = await keep({
    act: 'permanentDelete',
    outcomes: [{ state: 'done' }, null, { state: 'failed', code: 'unavailable' }],
    status: 'underWay',
  })
  await showRun(run.id)
  await button('Delete 1 left permanently…').click()
  await button('Retry 1 failed').click()
  expect(ask.mock.calls).toEqual([
    ['permanentDelete', [objects[1]], { run: run.id }],
    ['permanentDelete', [objects[2]], { run: run.id }],
  ])
  expect(server.calls).toEqual([])
  await expectAccessible()
})

test('what needs a choice opens the dialog for the same run', async () => {
  ask.mockReset()
  const { run, objects } = await keep({
    outcomes: [{ state: 'done' }, { state: 'needsChoice', conflicts: ['userPrincipalName'] }],
  })
  await showRun(run.id)
  await button('Choose for 1 that needs it…').click()
  expect(ask.mock.calls).toEqual([['restore', [objects[1]], { run: run.id }]])
})

test('progress moves while a run goes on, and it can be paused and goes on', async () => {
  const { run } = await keep({ outcomes: Array.from({ length: 90 }, () => null), status: 'underWay' })
  const call = held<void>()
  server.answerActs(async (input) => {
    await call.answer
    return allOf(input, 'done')
  })
  await showRun(run.id)
  await button('Go on with 90 left').click()
  await button('Pause').click()
  call.release()
  await expect.element(page.getByText('Paused. 50 objects are left; nothing was done to them.')).toBeVisible()
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40')
  await button('Go on with 50 left').click()
  await expect.element(button('Restored 90')).toBeVisible()
  await expectAccessible()
})

test('the report is filtered, and a removed one is gone after a question', async () => {
  const { run } = await keep({ outcomes: [{ state: 'done' }, { state: 'unverified', code: 'unsettled' }] })
  await showRun(run.id)
  await button('Not certain 1').click()
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Example 1' })).toBeVisible()
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Example 0' })).not.toBeInTheDocument()
  await button('Remove').click()
  await button('Remove the report').click()
  await vi.waitFor(() => expect(onRemoved).toHaveBeenCalledOnce())
  expect(await storedRuns.read(run.id)).toBeNull()
})

test('what waits for a stronger sign-in is signed in for with those claims, and goes on in the same run after it', async () => {
  const leave = vi.spyOn(Session.prototype, 'signInWithClaims').mockReturnValue(new Promise(() => undefined))
  const { run } = await keep({
    outcomes: [{ state: 'done' }, { state: 'needsStepUp', code: 'stepUp', claims: '{"a":1}' }],
  })
  await showRun(run.id)
  await button('Sign in and go on with 1').click()
  expect(leave).toHaveBeenCalledWith('{"a":1}')
  expect(server.calls).toEqual([])
  await button('Go on with 1 left').click()
  await expect.element(button('Restored 2')).toBeVisible()
  leave.mockRestore()
})

test('deleting again what came back is asked for, and then told object by object', async () => {
  server.answer(apiPaths.me(), () => ({
    ...helpdeskLead,
    permissions: ['User.DeleteRestore.All', 'User.ReadWrite.All'],
  }))
  const { run, objects } = await keep({
    outcomes: [{ state: 'done', receipt: 'a' }, { state: 'done', receipt: 'b' }, { state: 'done' }],
  })
  await showRun(run.id)
  await button('Undo 2').click()
  await expect.element(page.getByRole('group', { name: 'Undo 2' })).toHaveTextContent('Delete these 2 again?')
  expect(server.calls).toEqual([])
  await expectAccessible()
  await button('Delete 2 again').click()
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Deleted again' }).first()).toBeVisible()
  expect(server.calls.flatMap(({ act, input }) => input.targets.map(({ id, receipt }) => [act, id, receipt]))).toEqual([
    ['undoRestore', objects[0]?.id, 'a'],
    ['undoRestore', objects[1]?.id, 'b'],
  ])
  await expect.element(button('Undo 2')).not.toBeInTheDocument()
})

test('an address of no run of this browser says so', async () => {
  await showRun('nothing')
  await expect.element(page.getByText(/^This browser keeps no such run/)).toBeVisible()
  await expectAccessible()
})
