import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { helpdeskLead } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths, type ListName } from '@/lib/contract/paths'
import { emptyView, type View } from '@/lib/contract/view'
import { FilterDialog } from './filter-dialog'

const refine = vi.fn<(patch: Partial<View>) => void>()
const onClose = vi.fn()
beforeEach(() => {
  refine.mockReset()
  onClose.mockReset()
})

const apply = page.getByRole('button', { name: 'Show', exact: true })
const radio = (name: string) => page.getByRole('radio', { name })
const tick = (name: string) => page.getByRole('checkbox', { name, exact: true })
const text = (name: string) => page.getByRole('textbox', { name, exact: true })
const from = page.getByLabelText('From', { exact: true })
const until = page.getByLabelText('Until before', { exact: true })
const group = (name: string) => page.getByRole('group', { name, exact: true })

function showDialog(view: Partial<View> = {}, name: ListName = 'users') {
  return show(<FilterDialog name={name} view={{ ...emptyView, ...view }} refine={refine} onClose={onClose} />)
}

/** The filters that were applied, without those that are empty. */
function applied(): Partial<View> {
  expect(refine).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
  const [patch = {}] = refine.mock.calls[0] ?? []
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null))
}

test('nothing changes before it is applied, and then everything at once', async () => {
  await showDialog()
  await expectAccessible()
  await radio('In the last 7 days').click()
  await tick('Guests').click()
  await tick('Synced from on-premises').click()
  expect(refine).not.toHaveBeenCalled()
  await apply.click()
  expect(applied()).toEqual({ deletedWithin: '7d', userType: ['guest'], synced: ['yes'] })
})

test('it begins with what holds, and a filter whose last tick goes is none', async () => {
  await showDialog({ userType: ['guest'], left: '3d', department: ['Sales', 'IT'] })
  await expect.element(radio('3 days or less')).toBeChecked()
  await expect.element(text('Department')).toHaveValue('Sales, IT')
  await tick('Guests').click()
  await apply.click()
  expect(applied()).toEqual({ left: '3d', department: ['Sales', 'IT'] })
})

test('several texts are typed with commas between them, and Enter applies them', async () => {
  await showDialog()
  await userEvent.type(text('Department'), 'Sales, IT')
  await expect.element(text('Department')).toHaveValue('Sales, IT')
  await userEvent.keyboard('{Enter}')
  expect(applied()).toEqual({ department: ['Sales', 'IT'] })
})

test('Enter that ends the composing of a character applies nothing', async () => {
  await showDialog()
  await text('Department').fill('営業')
  const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  text('Department').element().dispatchEvent(composing)
  expect(refine).not.toHaveBeenCalled()
  await apply.click()
  expect(applied()).toEqual({ department: ['営業'] })
})

test('a domain counts with or without the sign in front of it', async () => {
  await showDialog()
  await text('Domain').fill(' @contoso.example ')
  await apply.click()
  expect(applied()).toEqual({ domain: 'contoso.example' })
})

test('a range that ends before it begins cannot be applied, by button or by Enter', async () => {
  await showDialog()
  await radio('Between two moments').click()
  await from.fill('2026-11-20T10:00')
  await until.fill('2026-11-19T10:00')
  await expect.element(page.getByRole('alert')).toHaveTextContent('The end is before the beginning.')
  await expectAccessible()
  await expect.element(apply).toHaveAttribute('aria-disabled', 'true')
  await apply.click({ force: true })
  await text('Department').fill('Sales')
  await userEvent.keyboard('{Enter}')
  expect(refine).not.toHaveBeenCalled()
  await until.fill('2026-11-21T10:00')
  await apply.click()
  expect(applied()).toEqual({ deletedWithin: '2026-11-20T09:00Z..2026-11-21T09:00Z', department: ['Sales'] })
})

test('a range is left behind with whatever was wrong in it', async () => {
  await showDialog({ deletedWithin: '2026-11-20T09:00Z..2026-11-21T09:00Z' })
  await expect.element(from).toHaveValue('2026-11-20T10:00')
  await until.fill('2026-11-19T10:00')
  await group('Deleted').getByRole('radio', { name: 'Any' }).click()
  await expect.element(apply).toBeEnabled()
  await apply.click()
  expect(applied()).toEqual({})
})

test('a period that is not on offer, as from a bookmark, is shown and kept', async () => {
  await showDialog({ deletedWithin: '5d' })
  await expect.element(radio('In the last 5 days')).toBeChecked()
  await apply.click()
  expect(applied()).toEqual({ deletedWithin: '5d' })
})

test('Reset takes every filter away and leaves the search, which has a field of its own', async () => {
  await showDialog({ search: 'robin', userType: ['guest'], left: '3d' })
  await page.getByRole('button', { name: 'Reset' }).click()
  expect(applied()).toEqual({})
  expect(refine.mock.calls[0]?.[0]).not.toHaveProperty('search')
})

test.for(['Cancel', 'Escape'])('%s changes nothing', async (way) => {
  await showDialog()
  await tick('Guests').click()
  if (way === 'Escape') await userEvent.keyboard('{Escape}')
  else await page.getByRole('button', { name: way }).click()
  expect(onClose).toHaveBeenCalledOnce()
  expect(refine).not.toHaveBeenCalled()
})

test('who deleted an object can be asked only where there is an audit log', async () => {
  const { unmount } = await showDialog()
  await expect.element(group('Deleted by')).toBeVisible()
  await unmount()
  server.answer(apiPaths.me(), () => ({ ...helpdeskLead, hasAuditLog: false }))
  await showDialog()
  await expect.element(group('Deleted by')).not.toBeInTheDocument()
  await expect.element(group('Time left')).toBeVisible()
})

test('a filter is offered as long as one of the kinds has what it looks at', async () => {
  await showDialog({ kinds: ['users', 'devices'], domain: 'contoso.example' }, 'all')
  await expect.element(text('Domain')).toHaveValue('contoso.example')
  await expectAccessible()
  await tick('Users').click()
  await expect.element(text('Domain')).not.toBeInTheDocument()
  await tick('Users').click()
  await expect.element(text('Domain')).toHaveValue('contoso.example')
})

test('a kind is offered its own filters, and none that it has nothing for', async () => {
  await showDialog({}, 'devices')
  await expect.element(text('Operating system')).toBeVisible()
  await expect.element(text('Domain')).not.toBeInTheDocument()
  await expect.element(group('Kinds')).not.toBeInTheDocument()
})
