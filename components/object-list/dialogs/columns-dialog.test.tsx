import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import { defaultColumns } from '@/lib/contract/fitting-view'
import { scopeOf } from '@/lib/contract/list-scope'
import { emptyView, type View } from '@/lib/contract/view'
import { ColumnsDialog } from './columns-dialog'

const refine = vi.fn()
const onClose = vi.fn()
beforeEach(() => {
  refine.mockReset()
  onClose.mockReset()
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
