import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import type { Failure } from '@/lib/contract/app-error'
import { kinds } from '@/lib/kinds'
import { MissingKinds } from './missing-kinds'

const summary = page.getByText(/^This list is not complete/)
const allBut = (count: number) => kinds.slice(count)

function showMissing(failureOf: (index: number) => Failure, refresh = vi.fn()) {
  const missing = allBut(1).map(({ slug }, index) => ({ kind: slug, failure: failureOf(index) }))
  return show(<MissingKinds list={{ missing, readAt: 0, refresh }} />)
}

const timesSaid = (sentence: string) => document.body.textContent.split(sentence).length - 1

test('one line says that kinds are missing; their reasons come on demand', async () => {
  await showMissing(() => ({ code: 'roleMissing' }))
  await expect.element(summary).toHaveTextContent(`${kinds.length - 1} of ${kinds.length} kinds could not be read`)
  await expect.element(page.getByText('Your roles do not allow this.')).not.toBeVisible()
  await summary.click()
  await expect.element(page.getByText('Your roles do not allow this.')).toBeVisible()
  await expectAccessible()
})

test.for(['roleMissing', 'permissionMissing', 'throttled', 'unavailable', 'notInCloud', 'activityUnknown'] as const)(
  'no sentence stands there twice, however many kinds it is about: %s',
  async (code) => {
    await showMissing(() => ({ code, permission: 'Directory.Read.All' }))
    await summary.click()
    const sentences = (document.querySelector('details div')?.textContent ?? '').match(/[A-Z][^.]+\./g) ?? []
    expect(sentences.length).toBeGreaterThan(0)
    for (const sentence of sentences) expect(timesSaid(sentence), sentence).toBe(1)
  },
)

test('each kind is named with the reason that is its own', async () => {
  await showMissing((index) => ({ code: index % 2 === 0 ? 'throttled' : 'roleMissing' }))
  await summary.click()
  const lines = page.getByRole('listitem')
  const text = () =>
    lines
      .elements()
      .map(({ textContent }) => textContent)
      .join(' ')
  await expect.element(lines.first()).toBeVisible()
  for (const { roles } of allBut(1).filter((_, index) => index % 2 === 1))
    expect(roles.read.sure.length).toBeGreaterThan(0)
  expect(text()).toContain('Groups')
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})
