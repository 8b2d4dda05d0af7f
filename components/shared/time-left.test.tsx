import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { show } from '@/components/testing/show'
import { retentionDays } from '@/lib/format/time-left'
import { kindOf } from '@/lib/kinds'
import { TimeLeft } from './time-left'

const now = Date.parse('2026-11-21T12:00:00Z')
const hourMs = 60 * 60 * 1000

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** Of an object that has so many hours left. */
function showLeft(hours: number) {
  const deletedAt = now + (hours - retentionDays * 24) * hourMs
  return showTimeLeft({ deletedDateTime: new Date(deletedAt).toISOString() })
}

function showTimeLeft(more: Parameters<typeof deletedObject>[2], kind: 'users' | 'applications' = 'users') {
  return show(<TimeLeft kind={kindOf(kind)} object={deletedObject(kind, 1, more)} />)
}

test.for([
  { hours: 29.5 * 24, words: '29 days', isUrgent: false },
  { hours: 4 * 24, words: '4 days', isUrgent: false },
  { hours: 4 * 24 - 1, words: '3 days', isUrgent: true },
  { hours: 47, words: '1 day', isUrgent: true },
  { hours: 23, words: '23 hours', isUrgent: true },
  { hours: 1.5, words: '1 hour', isUrgent: true },
  { hours: 0.5, words: 'under 1 hour', isUrgent: true },
])('$hours hours are $words, rounded down, and the last four days are marked by more than colour', async (left) => {
  const { container } = await showLeft(left.hours)
  const text = page.getByText(left.words, { exact: true })
  await expect.element(text).toBeVisible()
  expect(container.querySelectorAll('svg')).toHaveLength(left.isUrgent ? 1 : 0)
  await expect.element(text).toHaveAttribute('title', expect.stringMatching(/2026.*\d{2}:\d{2}/))
  await expectAccessible()
})

test('the bar shows the share that is left, and never nothing', async () => {
  const barOf = (container: Element) => container.querySelector<HTMLElement>('[aria-hidden] > span')?.style.width
  const { container: half, unmount } = await showLeft(retentionDays * 12)
  await expect.poll(() => barOf(half)).toBe('50%')
  await unmount()
  const { container: nearlyOver } = await showLeft(0.5)
  await expect.poll(() => barOf(nearlyOver)).toBe('2%')
})

test.for([
  { what: 'whose 30 days are over', more: { deletedDateTime: '2026-10-01T00:00:00Z' }, words: 'Being removed' },
  { what: 'without a date', more: { deletedDateTime: null }, words: 'Not known' },
])('an object $what counts no days', async ({ more, words }) => {
  const { container } = await showTimeLeft(more)
  await expect.element(page.getByText(words)).toBeVisible()
  expect(container.querySelectorAll('[aria-hidden]')).toHaveLength(0)
})

test('what stays until somebody deletes it counts no days, and says why', async () => {
  const multiTenant = { properties: { signInAudience: 'AzureADMultipleOrgs' } }
  await showTimeLeft(multiTenant, 'applications')
  const words = page.getByText('No time limit')
  await expect.element(words).toHaveAttribute('title', 'Stays until somebody deletes it by hand')
})

test('it goes on while it is shown', async () => {
  await showLeft(2)
  await expect.element(page.getByText('2 hours')).toBeVisible()
  await vi.advanceTimersByTimeAsync(hourMs)
  await expect.element(page.getByText('1 hour')).toBeVisible()
  await vi.advanceTimersByTimeAsync(hourMs)
  await expect.element(page.getByText('Being removed')).toBeVisible()
})
