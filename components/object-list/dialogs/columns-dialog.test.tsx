import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { defaultColumns } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import { apiPaths } from '@/lib/contract/paths'
import { emptyView, type View } from '@/lib/contract/view'
import { ColumnsDialog } from './columns-dialog'

const refine = vi.fn()
const onClose = vi.fn()
beforeEach(() => {
  refine.mockReset()
  onClose.mockReset()
  server.answer(apiPaths.extensions('users'), () => ({ extensions: [] }))
})

const usual = defaultColumns(scopeOf('users'))
const showDialog = (view: Partial<View> = {}) =>
  show(<ColumnsDialog name="users" view={{ ...emptyView, ...view }} refine={refine} onClose={onClose} />)
const column = (name: string) => page.getByRole('checkbox', { name, exact: true })
const apply = page.getByRole('button', { name: 'Show these columns' })

test('the shown columns come first and ticked, and those of the kind follow', async () => {
  await showDialog({ columns: ['department', 'deleted'] })
  await expect.element(column('Department')).toBeChecked()
  await expect.element(column('Mail')).not.toBeChecked()
  const labels = page
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent)
  expect(labels.slice(0, 2)).toEqual(['Department', 'Deleted'])
  await expectAccessible()
})

test('what is ticked is shown in the order it was moved to, and only when asked', async () => {
  await showDialog({ columns: ['identifier', 'deleted'] })
  await column('Department').click()
  await page.getByRole('button', { name: 'Move Deleted up' }).click()
  expect(refine).not.toHaveBeenCalled()
  await apply.click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({ columns: ['deleted', 'identifier', 'department'] })
  expect(onClose).toHaveBeenCalledOnce()
})

test('the first column moves no further up and the last no further down, and both say so', async () => {
  await showDialog({ columns: usual })
  const first = page.getByRole('button', { name: /^Move .* up$/ }).first()
  const last = page.getByRole('button', { name: /^Move .* down$/ }).last()
  for (const button of [first, last]) await expect.element(button).toHaveAttribute('aria-disabled', 'true')
  await first.click({ force: true })
  await apply.click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({ columns: usual })
})

test('the usual columns come back by one button, and stand nowhere as a choice', async () => {
  await showDialog({ columns: ['department'] })
  await page.getByRole('button', { name: 'As at first' }).click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({ columns: null })
})

test.for(['Cancel', 'Escape'])('%s changes nothing', async (way) => {
  await showDialog({ columns: ['department'] })
  await column('Department').click()
  if (way === 'Escape') await userEvent.keyboard('{Escape}')
  else await page.getByRole('button', { name: 'Cancel' }).click()
  expect(onClose).toHaveBeenCalledOnce()
  expect(refine).not.toHaveBeenCalled()
})

const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'

test('any other property is found by a word, moves up when it is ticked, and is asked for', async () => {
  server.answer(apiPaths.extensions('users'), () => ({
    extensions: [{ name: extension, application: 'Approval Flow' }],
  }))
  await showDialog({ columns: ['identifier'] })
  await page.getByRole('searchbox').fill('immutable')
  await column('Immutable id').click()
  await page.getByRole('searchbox').fill('attribute 7')
  await column('Extension attribute 7').click()
  await page.getByRole('searchbox').fill('cost')
  await column('costCentre, of Approval Flow').click()
  await expectAccessible()
  await apply.click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({
    columns: ['identifier', 'onPremisesImmutableId', 'extensionAttribute7', extension],
  })
})

test('a directory extension that Graph does not list is chosen by its full name, and the reason is said', async () => {
  server.answer(apiPaths.extensions('users'), () => {
    throw new Refusal({ code: 'permissionMissing', permission: 'Directory.Read.All' })
  })
  await showDialog({ columns: ['identifier'] })
  await expect.element(page.getByText(/Directory\.Read\.All.*full name/)).toBeVisible()
  await page.getByRole('searchbox').fill(extension)
  await column('costCentre').click()
  await apply.click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({ columns: ['identifier', extension] })
})

test('an order by a column that goes is taken back with it', async () => {
  await showDialog({ columns: ['identifier', 'employeeId'], sort: 'employeeId' })
  await column('Employee id').click()
  await apply.click()
  expect(refine).toHaveBeenCalledExactlyOnceWith({ columns: ['identifier'], sort: 'newest' })
})
