import { expect, test, vi, beforeEach } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CommandBar } from '@/components/object-list/commands/command-bar'
import { useCollect } from '@/components/object-list/commands/use-collect'
import { ObjectGrid } from '@/components/object-list/grid/object-grid'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, helpdeskLead } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { leavingEvent } from '@/lib/auth/session'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import { scopeOf } from '@/lib/contract/list-scope'
import type { DeletedObject, ObjectPage } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { emptyView, firstPage, largestPage, listViewOf, type View } from '@/lib/contract/view'
import { formatsOf } from '@/lib/format/formats'
import { defaultLocale } from '@/lib/format/locale'
import { useObjectList } from '@/lib/queries/list/use-object-list'
import { keptTicks } from '@/lib/storage/kept-ticks'
import { useStable } from '@/lib/queries/use-stable'
import { useSelection } from './use-selection'

const deletedUser = (number: number) => deletedObject('users', number)

const ask = vi.fn<(act: ConfirmedActName, objects: readonly DeletedObject[]) => void>()
beforeEach(() => void ask.mockReset())

const total = firstPage + largestPage
const { number: written } = formatsOf(defaultLocale)
const users = Array.from({ length: total }, (_, index) => deletedUser(index))
const columns = ['deleted']

const tick = (number: number) => page.getByRole('checkbox', { name: `Select Example ${number}`, exact: true })
const restore = page.getByRole('button', { name: /^Restore/ })
const selectAll = page.getByRole('button', { name: `Select all ${written(total)}` })
const stop = page.getByRole('button', { name: 'Stop reading' })
const selectLoaded = page.getByRole('checkbox', { name: 'Select all that are loaded' })
const askedFor = () => ask.mock.calls[0]?.[1].map(({ id }) => id)
const idsOf = (objects: readonly DeletedObject[]) => objects.map(({ id }) => id)

const listPath = apiPaths.list('users', emptyView, { cursor: null, size: firstPage })
beforeEach(() => server.answer(listPath, pageAt))

function pageAt(address: URL): ObjectPage {
  const start = Number(address.searchParams.get('cursor') ?? 0)
  const end = start + Number(address.searchParams.get('size') ?? firstPage)
  return { rows: users.slice(start, end), next: end < total ? String(end) : null, total, missing: [] }
}

function SelectableList({ view, isAsMeant }: { view: View; isAsMeant: boolean }) {
  const listView = useStable(listViewOf(view))
  const loaded = useObjectList('users', listView)
  const selection = useSelection(loaded.rows, loaded.total, JSON.stringify(view.userType), isAsMeant)
  const collect = useCollect('users', listView, selection, ask)
  return (
    <main style={{ display: 'flex', flexDirection: 'column', height: '400px' }}>
      <div style={{ containerType: 'inline-size', flexShrink: 0 }}>
        <CommandBar {...{ selection, collect }} scope={scopeOf('users')} list={loaded} onDialog={() => undefined} />
      </div>
      <ObjectGrid
        {...{ view, columns, selection }}
        name="users"
        list={loaded}
        onOpen={() => undefined}
        refine={() => undefined}
      />
    </main>
  )
}

const listOf = (more: Partial<View> = {}, isAsMeant = true) => (
  <SelectableList view={{ ...emptyView, ...more }} isAsMeant={isAsMeant} />
)

async function showList(isAsMeant = true) {
  const shown = await show(listOf({}, isAsMeant))
  await expect.element(tick(0)).toBeVisible()
  return shown
}

test('nothing can be done before something is selected, and the button says with how many', async () => {
  await showList()
  await expect.element(restore).toHaveAttribute('aria-disabled', 'true')
  await restore.click({ force: true })
  await tick(1).click()
  await expect.element(restore).toHaveTextContent('Restore 1')
  await expectAccessible()
  await restore.click()
  expect(ask).toHaveBeenCalledExactlyOnceWith('restore', [users[1]])
})

test('with Shift a range is ticked, by mouse and by the space bar', async () => {
  await showList()
  await tick(1).click()
  await tick(4).click({ modifiers: ['Shift'] })
  await expect.element(restore).toHaveTextContent('Restore 4')
  await tick(2).click({ modifiers: ['Shift'] })
  await expect.element(restore).toHaveTextContent('Restore 2')
  await focusRow(6)
  await userEvent.keyboard(' ')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await userEvent.keyboard('{Shift>} {/Shift}')
  await expect.element(restore).toHaveTextContent('Restore 5')
})

test('with Shift the arrows tick from the row where they began, and leave what they pass over again', async () => {
  await showList()
  await focusRow(0)
  await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await expectTicked(0, 1, 2)
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
  await expectTicked(0, 1)
  // Another stretch begins where the keys are, and not where the last one did.
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
  await expectTicked(0, 1, 4, 5)
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await focusRow(7)
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
  await expectTicked(6, 7)
  await focusRow(9)
  await userEvent.keyboard('  ')
  await focusRow(3)
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expectTicked(3, 4, 6, 7)
})

async function expectTicked(...rows: readonly number[]) {
  const ticked = () => [...document.querySelectorAll<HTMLElement>('[data-row][aria-selected="true"]')]
  await expect.poll(() => ticked().map(({ dataset }) => Number(dataset.row))).toEqual(rows)
}

async function focusRow(number: number) {
  const element = tick(number).element().closest<HTMLElement>('[role="row"]')
  element?.focus()
  await expect.poll(() => document.activeElement).toBe(element)
}

test('Ctrl+A and the tick of the head select what is loaded, and no more', async () => {
  await showList()
  await focusRow(0)
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(restore).toHaveTextContent(`Restore ${firstPage}`)
  await expect.element(selectLoaded).toBePartiallyChecked()
  await selectLoaded.click()
  await expect.element(restore).toHaveTextContent(/^Restore$/)
  await selectLoaded.click()
  await expect.element(restore).toHaveTextContent(`Restore ${firstPage}`)
  await restore.click()
  expect(askedFor()).toEqual(idsOf(users.slice(0, firstPage)))
})

test('Escape takes all ticks back', async () => {
  await showList()
  await focusRow(0)
  await userEvent.keyboard('{Control>}a{/Control}{Escape}')
  await expect.element(restore).toHaveTextContent(/^Restore$/)
})

test('all that match are selected without being loaded, less what is unticked, and read when they are acted on', async () => {
  await showList()
  await selectLoaded.click()
  await selectAll.click()
  await expect.element(page.getByText('all that match', { exact: true })).toBeVisible()
  await expect.element(selectLoaded).toBeChecked()
  await tick(3).click()
  await expect.element(restore).toHaveTextContent(`Restore ${written(total - 1)}`)
  await expectAccessible()
  expect(
    server.asked.filter((address) => address.includes('cursor')),
    'pages beyond the first',
  ).toEqual([])
  await restore.click()
  await expect.poll(askedFor).toEqual(idsOf(users).filter((id) => id !== users[3]?.id))
})

test('all that match cannot be selected where the list may show more than was meant', async () => {
  await showList(false)
  await selectLoaded.click()
  await expect.element(restore).toHaveTextContent(`Restore ${firstPage}`)
  await expect.element(selectAll).not.toBeInTheDocument()
})

test('another filter begins anew, and going back does not bring the ticks back', async () => {
  const { rerender } = await showList()
  await tick(1).click()
  await rerender(listOf({ userType: ['guest'] }))
  await expect.element(restore).toHaveTextContent(/^Restore$/)
  await rerender(listOf())
  await expect.element(tick(1)).not.toBeChecked()
  await expect.element(restore).toHaveTextContent(/^Restore$/)
})

test('what was ticked when the page was left for a sign-in is ticked on coming back, once', async () => {
  const leave = () => window.dispatchEvent(new Event(leavingEvent))
  const { unmount } = await showList()
  await tick(1).click()
  await tick(3).click()
  leave()
  await unmount()
  const { unmount: unmountAgain } = await showList()
  await expectTicked(1, 3)
  expect(ask).not.toHaveBeenCalled()
  await unmountAgain()
  await showList()
  await expectTicked()
})

test('what was ticked is not ticked for the next person', async () => {
  const { unmount } = await showList()
  await tick(1).click()
  const keep = vi.spyOn(keptTicks, 'keep')
  window.dispatchEvent(new Event(leavingEvent))
  await unmount()
  const [ticks] = keep.mock.calls[0] ?? []
  if (!ticks) throw new Error('nothing was kept')
  keptTicks.keep({ ...ticks, person: 'somebody else' })
  await showList()
  await expectTicked()
})

test('what is selected meanwhile ends the reading of all that match, and nothing is asked', async () => {
  await showList()
  const pages = holdPages()
  await selectLoaded.click()
  await selectAll.click()
  await restore.click()
  await expect.element(stop).toBeVisible()
  await tick(1).click()
  await expect.element(stop).not.toBeInTheDocument()
  pages.release()
  await restore.click()
  await expect.poll(askedFor).toHaveLength(total - 1)
  expect(ask).toHaveBeenCalledOnce()
})

test('another look at the list ends the reading of all that match, and nothing is asked', async () => {
  const { rerender } = await showList()
  const pages = holdPages()
  await selectLoaded.click()
  await selectAll.click()
  await restore.click()
  await expect.element(stop).toBeVisible()
  await rerender(listOf({ sort: 'oldest' }))
  await expect.element(stop).not.toBeInTheDocument()
  pages.release()
  await expect.element(tick(0)).toBeVisible()
  expect(ask).not.toHaveBeenCalled()
})

test('reading all that match can be stopped, and nothing is asked', async () => {
  await showList()
  const pages = holdPages()
  await selectLoaded.click()
  await selectAll.click()
  await restore.click()
  await stop.click()
  await expect.element(restore).toBeEnabled()
  pages.release()
  expect(ask).not.toHaveBeenCalled()
})

test('where not all of them could be read nothing is asked, and it says so', async () => {
  await showList()
  await selectLoaded.click()
  await selectAll.click()
  server.answer(listPath, () => {
    throw new Refusal({ code: 'roleMissing' })
  })
  await restore.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not all of them could be read')
  expect(ask).not.toHaveBeenCalled()
  await expectAccessible()
})

function holdPages() {
  const hold = held<void>()
  server.answer(listPath, (address) => hold.answer.then(() => pageAt(address)))
  return hold
}

test('more than the site deletes at once can be restored, and not deleted permanently', async () => {
  const maximum = 2
  server.answer(apiPaths.me(), () => ({ ...helpdeskLead, permanentDelete: { isOn: true, maximum } }))
  await showList()
  const deletePermanently = page.getByRole('button', { name: 'Delete permanently' })
  await tick(0).click()
  await tick(1).click()
  await expect.element(deletePermanently).toBeEnabled()
  await tick(2).click()
  await expect.element(deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expect.element(deletePermanently).toHaveAccessibleDescription(/at most 2 objects at once/)
  await expectAccessible()
  await deletePermanently.click({ force: true })
  expect(ask).not.toHaveBeenCalled()
  await restore.click()
  expect(ask).toHaveBeenCalledExactlyOnceWith('restore', users.slice(0, 3))
})
