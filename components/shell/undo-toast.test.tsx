import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, exampleRun, helpdeskLead } from '@/components/testing/examples'
import { allOf, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { leavingEvent, Session } from '@/lib/auth/session'
import type { ActEvent } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { storedRuns } from '@/lib/storage/runs'
import { undoOffer } from '@/lib/storage/undo-offer'
import { UndoOffer } from './undo-offer'
import { UndoToast } from './undo-toast'

const toast = page.getByRole('region', { name: 'After the restore' })
const undo = page.getByRole('button', { name: 'Undo', exact: true })

/** A run by which these came back, each with the receipt that its undo takes. */
async function restored(objects: readonly DeletedObject[]): Promise<string> {
  const run = exampleRun(objects)
  const entries = objects.map(({ id }) => ({
    id,
    options: undefined,
    outcome: { id, state: 'done' as const, receipt: 'receipt' },
  }))
  await storedRuns.begin(run, objects, entries)
  return run.id
}

test('an undo for which the sign-in has ended says so, leads to a new one, and is on offer again after it', async () => {
  // eslint-disable-next-line @typescript-eslint/require-await -- one event
  server.answerActs(async function* (): AsyncGenerator<ActEvent> {
    yield { refused: { code: 'signedOut' } }
  })
  const leave = vi.spyOn(Session.prototype, 'signInWithClaims').mockImplementation(() => {
    window.dispatchEvent(new Event(leavingEvent))
    return new Promise(() => undefined)
  })
  const { unmount } = await show(<UndoOffer />)
  undoOffer.make(await restored([deletedObject('users', 1)]))
  await undo.click()
  await expect.element(toast).toHaveTextContent('You are signed out.')
  await expectAccessible()
  await page.getByRole('button', { name: 'Sign in and go on with 1' }).click()
  expect(leave).toHaveBeenCalledOnce()
  await unmount()
  // The page that comes back knows nothing but what the tab kept.
  const kept = { ...window.sessionStorage }
  undoOffer.clear()
  for (const [key, text] of Object.entries(kept)) window.sessionStorage.setItem(key, String(text))

  const { unmount: unmountAgain } = await show(<UndoOffer />)
  await expect.element(undo).toBeVisible()
  expect(server.calls).toHaveLength(1)
  await unmountAgain()
  undoOffer.clear()
  await show(<UndoOffer />)
  await expect.element(toast).not.toBeInTheDocument()
})

const robin = (number: number) => {
  const properties = { userPrincipalName: `robin${number}@contoso.example` }
  return deletedObject('users', number, { displayName: 'Robin Colleague', properties })
}

test('one that is back is named with what it is known by, because the list may hold its namesakes', async () => {
  await show(<UndoToast run={await restored([robin(1)])} />)
  await expect.element(toast).toHaveTextContent('Robin Colleague (robin1@contoso.example) is back')
  await expectAccessible()
})

test('each that could not be deleted again is named apart from its namesakes, with the reason and the way to it', async () => {
  server.answerActs((input) => allOf(input, 'refused'))
  await show(<UndoToast run={await restored([1, 2].map(robin))} />)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.element(toast).toHaveTextContent('2 objects were not deleted again.')
  for (const number of [1, 2]) {
    await expect
      .element(page.getByRole('link', { name: `Robin Colleague (robin${number}@contoso.example)` }))
      .toHaveAttribute('href', expect.stringContaining(robin(number).id) as string)
  }
  await expectAccessible()
})

const operators = deletedObject('groups', 1, {
  displayName: 'Tier 1 Operators',
  properties: { isAssignableToRole: true },
})
const laptop = deletedObject('devices', 1, { displayName: 'LAPTOP-1' })
const consented = (...more: string[]) =>
  server.answer(apiPaths.me(), () => ({ ...helpdeskLead, permissions: [...helpdeskLead.permissions, ...more] }))

test.for([
  [robin(1), [], 'the app needs User.DeleteRestore.All for that', 'User Administrator'],
  [
    operators,
    ['Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory'],
    'the app needs RoleManagement.ReadWrite.Directory and Group.ReadWrite.All for that',
    'Privileged Role Administrator or Global Administrator.',
  ],
  [laptop, ['Directory.AccessAsUser.All'], 'the app needs Directory.AccessAsUser.All for that', 'Intune Administrator'],
] as const)('what undoing takes of the app and of the person is said before it is tried (%#)', async (row) => {
  const [object, more, permissions, role] = row
  consented(...more)
  await show(<UndoToast run={await restored([object])} />)
  await expect.element(toast).toHaveTextContent(permissions)
  await expect.element(toast).toHaveTextContent(role)
  await expect.element(undo).toBeVisible()
  await expectAccessible()
})

test.for([
  [operators, ['Group.ReadWrite.All'], 'RoleManagement.ReadWrite.Directory'],
  [laptop, [], 'Directory.AccessAsUser.All'],
] as const)(
  'an undo that the app lacks the consent for is not offered, and the permission is named (%#)',
  async (row) => {
    const [object, more, permission] = row
    consented(...more)
    await show(<UndoToast run={await restored([object])} />)
    await expect
      .element(toast)
      .toHaveTextContent(
        `Undo is not possible: deleting it again takes ${permission}, which nobody has consented to for this app`,
      )
    await expect.element(undo).not.toBeInTheDocument()
  },
)

test('of several only those are undone for which nothing is missing, and the others are named with what they lack', async () => {
  await show(<UndoToast run={await restored([robin(1), laptop])} />)
  await expect.element(toast).toHaveTextContent('For 1 user the app needs User.DeleteRestore.All')
  await expect
    .element(toast)
    .toHaveTextContent('Undo is not possible for 1 device: deleting it again takes Directory.AccessAsUser.All')
  await expectAccessible()
  await undo.click()
  await vi.waitFor(() =>
    expect(server.calls.map(({ input }) => input.targets.map(({ id }) => id))).toEqual([[robin(1).id]]),
  )
})

test('after a refusal the roles that are named are those that undoing takes', async () => {
  consented('Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory')
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
  server.answerActs(async function* ({ targets }): AsyncGenerator<ActEvent> {
    for (const { id } of targets) yield { id, state: 'refused', code: 'roleMissing' }
    yield { end: targets.length }
  })
  await show(<UndoToast run={await restored([operators])} />)
  await undo.click()
  await expect
    .element(toast)
    .toHaveTextContent('It takes one of these roles: Privileged Role Administrator or Global Administrator.')
})
