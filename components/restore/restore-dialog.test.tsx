import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, helpdeskLead } from '@/components/testing/examples'
import { allOf, held, Refusal, server } from '@/components/testing/server'
import { targetsPerCall } from '@/lib/contract/acts'
import type { Companions } from '@/lib/contract/findings'
import { apiPaths } from '@/lib/contract/paths'
import { storedRuns } from '@/lib/storage/runs'
import { undoOffer } from '@/lib/storage/undo-offer'
import { answerEach, confirm, deletedUser, dialog, named, onClose, one, showDialog, showUnlooked } from './restore-rig'

const portal = deletedObject('applications', 3, { displayName: 'Expense Portal', properties: { appId: 'app-3' } })
const principal = deletedObject('service-principals', 4, { displayName: 'Expense Portal principal' })

function answerCompanions(answer: () => Companions | Promise<Companions>) {
  server.answer(apiPaths.companions('applications', []), answer)
}

const idsOf = (call = 0) => server.calls[call]?.input.targets.map(({ id }) => id)

test('one object comes back as it was, with the reason, and a double click is one act', async () => {
  await showDialog([one])
  await expect.element(dialog).toHaveAccessibleName('Restore Robin Colleague?')
  await expect.element(dialog).toHaveTextContent('You can undo it.')
  await page.getByRole('textbox', { name: /^Reason or ticket/ }).fill('INC-7')
  await expectAccessible()
  await confirm.dblClick()
  await expect.element(dialog).toHaveAccessibleName('Robin Colleague is back')
  expect(server.calls).toHaveLength(1)
  expect(server.calls[0]).toMatchObject({
    act: 'restore',
    input: { kind: 'users', targets: [{ id: one.id, deletedDateTime: one.deletedDateTime }], reason: 'INC-7' },
  })
  await expect.element(page.getByRole('region', { name: 'What still needs hands' })).toBeVisible()
  await expectAccessible()
})

const operators = deletedObject('groups', 1, { properties: { isAssignableToRole: true } })
const laptop = deletedObject('devices', 1)
const consented = (...more: string[]) =>
  server.answer(apiPaths.me(), () => ({ ...helpdeskLead, permissions: [...helpdeskLead.permissions, ...more] }))

test.for([
  [one, [], 'the app needs User.DeleteRestore.All for that, and you one of these roles: User Administrator'],
  [
    operators,
    ['Group.ReadWrite.All', 'RoleManagement.ReadWrite.Directory'],
    'the app needs RoleManagement.ReadWrite.Directory and Group.ReadWrite.All for that, and you one of these roles: Privileged Role Administrator',
  ],
  [laptop, ['Directory.AccessAsUser.All'], 'the app needs Directory.AccessAsUser.All for that'],
] as const)('what undoing will take is said before the restore (%#)', async ([object, more, needs]) => {
  consented(...more)
  await showDialog([object])
  await expect.element(dialog).toHaveTextContent(`You can undo it. Undo deletes it again: ${needs}`)
})

test.for([
  [operators, ['Group.ReadWrite.All'], 'RoleManagement.ReadWrite.Directory'],
  [laptop, [], 'Directory.AccessAsUser.All'],
] as const)('that undoing is not possible for want of a consent is said before the restore (%#)', async (row) => {
  const [object, more, permission] = row
  consented(...more)
  await showDialog([object])
  await expect
    .element(dialog)
    .toHaveTextContent(
      `Undo is not possible: deleting it again takes ${permission}, which nobody has consented to for this app`,
    )
  await expect.element(dialog).not.toHaveTextContent('You can undo it.')
})

test('of objects that differ in it, what is missing for some is said before the restore', async () => {
  await showDialog([one, laptop])
  await expect.element(dialog).toHaveTextContent('You can undo it. What that takes differs among them')
  await expect
    .element(dialog)
    .toHaveTextContent('Undo is not possible for 1 device: deleting it again takes Directory.AccessAsUser.All')
})

test('a key that is pressed too long answers nothing: the focus begins at the question', async () => {
  await showDialog([one])
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.element(dialog).toHaveAccessibleName('Restore Robin Colleague?')
  expect(server.calls).toEqual([])
})

test.for(['Cancel', 'Escape'])('%s leaves it, and nothing is done', async (way) => {
  await showDialog([one])
  if (way === 'Escape') await userEvent.keyboard('{Escape}')
  else await page.getByRole('button', { name: way }).click()
  expect(onClose).toHaveBeenCalledOnce()
  expect(server.calls).toEqual([])
})

test('what belongs to it is looked for before anything can be confirmed, and comes back after it', async () => {
  const companions = held<Companions>()
  answerCompanions(() => companions.answer)
  await showDialog([portal])
  await expect.element(dialog).toHaveTextContent('Looking for what belongs to it')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  companions.release({ companions: [principal] })
  await expect.element(page.getByRole('checkbox', { name: 'Restore its service principal too' })).toBeChecked()
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore 2' }).click()
  await expect.element(dialog).toHaveAccessibleName('2 objects are back')
  expect(server.calls.map(({ input }) => input.kind)).toEqual(['applications', 'service-principals'])
})

test('what belongs to it is told apart where its names are the same', async () => {
  const other = { ...principal, id: principal.id.replace(/^.{8}/, 'c0de9999') }
  answerCompanions(() => ({ companions: [principal, other] }))
  await showDialog([portal])
  await expect.element(dialog).toHaveTextContent(principal.id)
  await expect.element(dialog).toHaveTextContent(other.id)
})

test('what belongs to it stays when it is not wanted', async () => {
  answerCompanions(() => ({ companions: [principal] }))
  await showDialog([portal])
  await page.getByRole('checkbox', { name: 'Restore its service principal too' }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.element(dialog).toHaveAccessibleName('Expense Portal is back')
  expect(server.calls.map(({ input }) => input.kind)).toEqual(['applications'])
})

test('whether something belongs to it may be unknown, which stops nobody', async () => {
  answerCompanions(() => ({ companions: [], failure: { code: 'unavailable' } }))
  await showDialog([portal])
  await expect.element(dialog).toHaveTextContent('Whether deleted objects belong to it could not be read')
  await expect.element(confirm).toBeEnabled()
})

test('only what this act restored is offered to undo, and the ticket does not claim the rest', async () => {
  answerEach((id) => (id === one.id ? { state: 'done', receipt: 'r' } : { state: 'done', code: 'foundRestored' }))
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await showDialog([one, named])
  await confirm.click()
  await page.getByRole('button', { name: 'Copy for ticket' }).click()
  expect(writeText.mock.calls[0]?.[0].split('\n').map((line) => line.split(': ').at(-1))).toEqual([
    expect.any(String),
    'Done',
    'Found restored; by whom is not known',
  ])
  await page.getByRole('button', { name: 'Close' }).click()
  const stored = await storedRuns.read(undoOffer.read() ?? '')
  expect(stored?.entries.map(({ id, outcome }) => [id, outcome?.receipt])).toEqual([
    [one.id, 'r'],
    [named.id, undefined],
  ])
  undoOffer.clear()
})

test('findings that stand in the way are counted and forbid nothing', async () => {
  await showDialog([one], {
    found: [
      { check: 'synced', verdict: 'note' },
      { check: 'signInName', verdict: 'choice' },
    ],
  })
  await expect.element(page.getByRole('heading', { name: 'Before you restore: 1 thing in the way' })).toBeVisible()
  await expect.element(confirm).toBeEnabled()
})

test('findings that could not be looked up forbid nothing', async () => {
  server.answer(apiPaths.findings(one.kind, one.id), () => {
    throw new Refusal({ code: 'throttled' })
  })
  await showUnlooked([one])
  await expect.element(dialog).toHaveTextContent('You can try all the same.')
  await expect.element(confirm).toBeEnabled()
})

test('what Graph would refuse is named beforehand and left out; where that is all, there is nothing to confirm', async () => {
  const old = deletedUser(9, { displayName: 'Too Old', deletedDateTime: '2020-01-01T00:00:00Z' })
  const { unmount } = await showDialog([one, old])
  await expect
    .element(page.getByRole('region', { name: '1 of your 2 cannot be restored' }))
    .toHaveTextContent('Too Old')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(() => idsOf()).toEqual([one.id])
  await unmount()
  await showDialog([old])
  await expect.element(page.getByRole('region', { name: 'This cannot be restored' })).toBeVisible()
  await expect.element(confirm).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Close' }).click()
  expect(onClose).toHaveBeenCalledOnce()
})

test('hundreds go out in calls of limited size, each object once, and only what failed is tried again', async () => {
  const count = 2 * targetsPerCall.restore + 1
  const objects = Array.from({ length: count }, (_, index) => deletedUser(index))
  const failing = [objects[1]?.id, objects[count - 1]?.id]
  answerEach((id) => (failing.includes(id) ? { state: 'failed', code: 'unavailable' } : { state: 'done' }))
  await showDialog(objects)
  await page.getByRole('button', { name: `Restore ${count}` }).click()
  await expect.element(dialog).toHaveAccessibleName(`${count - 2} objects are back`)
  const sizes = server.calls.map(({ input }) => input.targets.length).sort((one, other) => other - one)
  expect(sizes).toEqual([targetsPerCall.restore, targetsPerCall.restore, 1])
  expect(new Set(server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id))).size).toBe(count)
  expect(new Set(server.calls.map(({ input }) => input.act.id)).size, 'one act').toBe(1)
  answerEach(() => ({ state: 'done' }))
  await page.getByRole('button', { name: 'Retry 2 failed' }).click()
  await expect.element(dialog).toHaveAccessibleName(`${count} objects are back`)
  expect(idsOf(3)).toEqual(failing)
})

test('a stopped run finishes its call, is not told as a success, and goes on with just the rest when asked', async () => {
  const count = targetsPerCall.restore + 2
  const objects = Array.from({ length: count }, (_, index) => deletedUser(index))
  const call = held<void>()
  server.answerActs(async (input) => {
    await call.answer
    return allOf(input, 'done')
  })
  await showDialog(objects)
  await page.getByRole('button', { name: `Restore ${count}` }).click()
  await page.getByRole('button', { name: /^Stop/ }).click()
  call.release()
  await expect.element(page.getByRole('button', { name: 'Not started 2' })).toBeVisible()
  expect(server.calls).toHaveLength(1)
  await expectAccessible()
  await page.getByRole('button', { name: 'Go on with 2 left' }).click()
  await expect.element(dialog).toHaveAccessibleName(`${count} objects are back`)
  expect(idsOf(1)).toEqual(objects.slice(targetsPerCall.restore).map(({ id }) => id))
})
