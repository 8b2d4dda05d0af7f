import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, helpdeskLead } from '@/components/testing/examples'
import { allOf, held, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { targetsPerCall } from '@/lib/contract/acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { PermanentDeleteDialog } from './permanent-delete-dialog'

const deletedUser = (number: number, more: Partial<DeletedObject> = {}) => deletedObject('users', number, more)

const onClose = vi.fn()
beforeEach(() => void onClose.mockReset())

const one = deletedUser(1, { displayName: 'Robin Colleague' })
const dialog = page.getByRole('alertdialog')
const phrase = page.getByRole('textbox', { name: /^To confirm, type/ })
const confirm = page.getByRole('button', { name: /^Delete( \d+)? permanently$/ })

function showDialog(
  objects: readonly DeletedObject[],
  more: Partial<ActRequest> = {},
  found: Finding[] | ((id: string) => Finding[]) = [],
) {
  const foundOf = (id: string) => (typeof found === 'function' ? found(id) : found)
  for (const { kind, id } of objects) {
    server.answer(apiPaths.findings(kind, id), () => ({ findings: foundOf(id), checkedAt: new Date().toISOString() }))
    server.answer(apiPaths.findingsOfSeveral(kind, 'permanentDelete', []), (address) => ({
      looks: address.searchParams.getAll('of').map((one) => ({ id: one, findings: foundOf(one) })),
    }))
  }
  const request: ActRequest = { act: 'permanentDelete', objects, reason: '', isAfterSignIn: false, ...more }
  return show(<PermanentDeleteDialog list="users" request={request} onClose={onClose} />)
}

async function expectNothingDone() {
  await expect.element(dialog).toHaveAccessibleName('Delete Robin Colleague permanently?')
  expect(server.calls).toEqual([])
}

test('the button waits for the name, whatever its case, and deletes the object with its reason', async () => {
  await showDialog([one])
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await expect.element(dialog).toHaveTextContent('This cannot be undone.')
  await phrase.fill('robin COLLEAGUE')
  await page.getByRole('textbox', { name: /^Reason or ticket/ }).fill('INC-7')
  await expect.element(confirm).toBeEnabled()
  await expectAccessible()
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName('Robin Colleague is gone for good')
  expect(server.calls).toHaveLength(1)
  expect(server.calls[0]).toMatchObject({
    act: 'permanentDelete',
    input: { targets: [{ id: one.id, deletedDateTime: one.deletedDateTime }], reason: 'INC-7' },
  })
  await expectAccessible()
})

test.for(['Robin Colleage', 'Robin', '', 'Robin Colleague!'])(
  'nothing is deleted after %j was typed',
  async (typed) => {
    await showDialog([one])
    await phrase.fill(typed)
    if (typed !== '') await expect.element(dialog).toHaveTextContent('That is not the same text yet.')
    await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
    await confirm.click({ force: true })
    await phrase.click()
    await userEvent.keyboard('{Enter}')
    await expectNothingDone()
    await expectAccessible()
  },
)

test('Enter alone never confirms, although the name is right', async () => {
  await showDialog([one])
  await phrase.fill('Robin Colleague')
  await userEvent.keyboard('{Enter}')
  await expectNothingDone()
})

test('a key that is pressed too long answers nothing: the focus begins at the question', async () => {
  await showDialog([one])
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus()
  await userEvent.keyboard('{Enter}{Enter}')
  await expectNothingDone()
  expect(onClose).not.toHaveBeenCalled()
})

test('a double click is one act', async () => {
  await showDialog([one])
  await phrase.fill('Robin Colleague')
  await confirm.dblClick()
  await expect.element(dialog).toHaveAccessibleName('Robin Colleague is gone for good')
  expect(server.calls).toHaveLength(1)
})

test.for(['Keep it', 'Escape'])('%s leaves it, and nothing is done', async (way) => {
  await showDialog([one])
  await phrase.fill('Robin Colleague')
  if (way === 'Escape') await userEvent.keyboard('{Escape}')
  else await page.getByRole('button', { name: way }).click()
  expect(onClose).toHaveBeenCalledOnce()
  await expectNothingDone()
})

test('a name that shows other than it is has to be confirmed by the object id', async () => {
  const disguised = deletedUser(2, { displayName: 'Robin \u202Eeugaelloc' })
  await showDialog([disguised])
  await phrase.fill(disguised.displayName ?? '')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await phrase.fill(disguised.id.slice(0, 8))
  await confirm.click()
  await expect.poll(() => server.calls).toHaveLength(1)
})

test('several are deleted after the phrase with their number was typed, in calls that a stop can come between', async () => {
  const count = targetsPerCall.permanentDelete + 1
  const objects = Array.from({ length: count }, (_, index) => deletedUser(index))
  await showDialog(objects)
  await expect.element(dialog).toHaveAccessibleName(`Delete ${count} users permanently?`)
  await phrase.fill(`delete ${count + 1} objects`)
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await phrase.fill(`Delete ${count} objects`)
  await expect.element(confirm).toHaveTextContent(`Delete ${count} permanently`)
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName(`${count} objects are gone for good`)
  expect(server.calls.map(({ input }) => input.targets.length)).toEqual([targetsPerCall.permanentDelete, 1])
  await expectAccessible()
})

test('what Graph would refuse is named beforehand, stays, and does not count in the phrase', async () => {
  const unit = deletedObject('administrative-units', 3, { displayName: 'Lisbon Office' })
  await showDialog([one, unit])
  await expect.element(page.getByRole('region', { name: /^1 of your 2 stay/ })).toHaveTextContent('Lisbon Office')
  await phrase.fill('delete 2 objects')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await phrase.fill('delete 1 object')
  await confirm.click()
  await expect.poll(() => server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id))).toEqual([one.id])
})

test('where all would be refused there is nothing to type', async () => {
  await showDialog([deletedObject('administrative-units', 3)])
  await expect.element(page.getByRole('region', { name: /^This stays/ })).toBeVisible()
  await expect.element(phrase).not.toBeInTheDocument()
  await expect.element(confirm).not.toBeInTheDocument()
  await expectAccessible()
})

test('what makes the deletion doubtful is said before it, and forbids nothing', async () => {
  await showDialog([one], {}, [
    { check: 'signInName', verdict: 'choice', taken: [] },
    { check: 'privilegedTarget', verdict: 'note', roles: ['Global Administrator'] },
    { check: 'deletionProtection', verdict: 'unread', failure: { code: 'unavailable' } },
  ])
  await expect.element(dialog).toHaveTextContent('It holds Global Administrator')
  await expect.element(dialog).toHaveTextContent('Whether it is protected from permanent deletion could not be read')
  await expect.element(dialog).toHaveTextContent('Whether your roles allow this shows when you try')
  await expect.element(dialog, { timeout: 0 }).not.toHaveTextContent('The sign-in name is taken')
  await phrase.fill('Robin Colleague')
  await expect.element(confirm).toBeEnabled()
})

const isProtected: Finding = { check: 'deletionProtection', verdict: 'note', until: '2026-12-01T10:00:00Z' }

test('a protected object is not asked about: it stays, and until when is said', async () => {
  await showDialog([one], {}, [isProtected])
  await expect.element(dialog).toHaveAccessibleName('Delete Robin Colleague permanently?')
  const left = page.getByRole('region', { name: /^This stays/ })
  await expect.element(left).toHaveTextContent('Protected from permanent deletion until')
  for (const gone of [phrase, confirm]) await expect.element(gone).not.toBeInTheDocument()
  await expect.element(dialog).not.toHaveTextContent('This cannot be undone.')
  await expect.element(dialog).not.toHaveTextContent('Whether your roles allow this')
  await expectAccessible()
})

test('among several the protected ones stay, and neither phrase nor act counts them', async () => {
  const objects = [1, 2, 3].map((number) => deletedUser(number))
  await showDialog(objects, {}, (id) => (id === objects[1]?.id ? [isProtected] : []))
  await expect.element(page.getByRole('region', { name: /^1 of your 3 stay/ })).toHaveTextContent('Example 2')
  await phrase.fill('delete 3 objects')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await phrase.fill('delete 2 objects')
  await expectAccessible()
  await confirm.click()
  await expect
    .poll(() => server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id)))
    .toEqual([objects[0]?.id, objects[2]?.id])
})

test('nothing can be typed before it is known which ones are protected, and what could not be read is counted', async () => {
  const objects = [1, 2].map((number) => deletedUser(number))
  const looks = held<object>()
  const shown = showDialog(objects)
  server.answer(apiPaths.findingsOfSeveral('users', 'permanentDelete', []), () => looks.answer)
  await shown
  await expect.element(dialog).toHaveTextContent('Looking whether')
  await expect.element(phrase).not.toBeInTheDocument()
  looks.release({ looks: objects.map(({ id }) => ({ id, findings: [{ ...isProtected, verdict: 'unread' }] })) })
  await expect.element(dialog).toHaveTextContent('Whether 2 objects are protected from permanent deletion could not be')
  await phrase.fill('delete 2 objects')
  await expect.element(confirm).toBeEnabled()
})

test('after a sign-in it says that nothing was done, and wants the name typed again', async () => {
  await showDialog([one], { isAfterSignIn: true, reason: 'INC-7' })
  await expect.element(dialog).toHaveTextContent('Nothing was done to this meanwhile')
  await expect.element(page.getByRole('textbox', { name: /^Reason or ticket/ })).toHaveValue('INC-7')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
})

test('of 5,000 objects all are counted and can be read, and only those are in the page that are seen', async () => {
  server.answer(apiPaths.me(), () => ({ ...helpdeskLead, permanentDelete: { isOn: true, maximum: 5_000 } }))
  await showDialog(Array.from({ length: 5_000 }, (_, index) => deletedUser(index)))
  const going = page.getByRole('list', { name: 'What will be gone' })
  await expect.element(going).toHaveTextContent('Example 0')
  const items = () => going.element().querySelectorAll('[aria-posinset]')
  expect(items().length).toBeLessThan(60)
  going.element().scrollTo({ top: 1_000_000 })
  await expect.element(going).toHaveTextContent('Example 4999')
  expect(items().length).toBeLessThan(60)
  await expectAccessible()
})

test('a run goes on when its dialog is closed, and a stop sends nothing more', async () => {
  const count = targetsPerCall.permanentDelete + 1
  const call = held<void>()
  server.answerActs(async (input) => {
    await call.answer
    return allOf(input, 'done')
  })
  await showDialog(Array.from({ length: count }, (_, index) => deletedUser(index)))
  await phrase.fill(`delete ${count} objects`)
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName('Deleting permanently')
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
  await page.getByRole('button', { name: /^Stop/ }).click()
  await expect.element(page.getByRole('button', { name: 'Stopping' })).toBeVisible()
  call.release()
  await expect.element(page.getByRole('button', { name: 'Not started 1' })).toBeVisible()
  expect(server.calls).toHaveLength(1)
  await expect.element(page.getByRole('button', { name: /^(Retry|Go on)/ })).not.toBeInTheDocument()
})

test.for(kinds.filter(({ permanentDelete }) => permanentDelete.isPossible).map(({ slug }) => slug))(
  'the question whether to delete one of %s permanently is accessible and wants its name',
  async (kind) => {
    await showDialog([deletedObject(kind, 1, { displayName: 'Robin Colleague' })])
    await expect.element(page.getByRole('list', { name: 'What will be gone' })).toHaveTextContent('Robin Colleague')
    await expectAccessible()
    await phrase.fill('Robin Colleague')
    await confirm.click()
    await expect.element(dialog).toHaveAccessibleName('Robin Colleague is gone for good')
    expect(server.calls.map(({ act, input }) => [act, input.kind])).toEqual([['permanentDelete', kind]])
  },
)
