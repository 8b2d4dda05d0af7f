import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import type { Finding, Holder } from '@/lib/contract/findings'
import { Findings } from './findings'

const holder: Holder = { kind: 'users', id: 'holder', displayName: 'Robin Newcomer', department: 'Sales' }
const heading = page.getByRole('heading', { level: 3 })

type State = { isLooking?: boolean; hasFailed?: boolean; hrefOf?: (holder: Holder) => string | null }

function showFindings(
  findings: readonly Finding[] | null,
  { isLooking = false, hasFailed = false, hrefOf }: State = {},
) {
  const found = findings ? { findings: [...findings], checkedAt: new Date().toISOString() } : undefined
  return show(<Findings {...{ found, isLooking, hasFailed }} hrefOf={hrefOf ?? (() => null)} />)
}

test('only what a person has to choose or that blocks is counted as in the way', async () => {
  await showFindings([
    { check: 'signInName', verdict: 'choice', taken: [{ value: 'robin@contoso.example', holder }], total: 1 },
    { check: 'uniqueName', verdict: 'blocks', taken: [{ value: 'portal', holder }], total: 1 },
    { check: 'synced', verdict: 'note' },
    { check: 'mailNickname', verdict: 'fine' },
  ])
  await expect.element(heading).toHaveTextContent('Before you restore: 2 things in the way')
  await expect.element(page.getByText('Checked')).toBeVisible()
  const verdicts = [...document.querySelectorAll('[data-verdict]')].map((line) => line.getAttribute('data-verdict'))
  expect(verdicts).toEqual(['choice', 'blocks', 'note', 'fine'])
  await expectAccessible()
})

test('with nothing in the way it says so', async () => {
  await showFindings([{ check: 'signInName', verdict: 'fine' }])
  await expect.element(heading).toHaveTextContent('Before you restore: nothing in the way')
})

test('what could not be read is never told as nothing in the way', async () => {
  await showFindings([
    { check: 'signInName', verdict: 'unread', failure: { code: 'roleMissing' } },
    { check: 'synced', verdict: 'fine' },
  ])
  await expect.element(heading).toHaveTextContent('Before you restore: not everything could be read')
  await expect.element(page.getByText('Your roles do not allow this.')).toBeVisible()
  await expectAccessible()
})

test('something in the way counts, although other things could not be read', async () => {
  await showFindings([
    { check: 'signInName', verdict: 'unread' },
    { check: 'mailNickname', verdict: 'blocks', taken: [{ value: 'robin', holder }], total: 1 },
  ])
  await expect.element(heading).toHaveTextContent('Before you restore: 1 thing in the way')
})

test('while it looks it promises nothing', async () => {
  await showFindings(null, { isLooking: true })
  await expect.element(heading).toHaveTextContent('Looking for what stands in the way')
  await expectAccessible()
})

test('a look that failed says so, and that one can try all the same', async () => {
  await showFindings(null, { hasFailed: true })
  await expect.element(heading).toHaveTextContent('Before you restore: not everything could be read')
  await expect.element(page.getByText('You can try all the same.')).toBeVisible()
  await expectAccessible()
})

test('whoever holds something is named with a link, once, and without one where there is none', async () => {
  const taken = ['a@contoso.example', 'b@contoso.example'].map((value) => ({ value, holder }))
  const finding: Finding = { check: 'proxyAddresses', verdict: 'blocks', taken, total: 3 }
  const { unmount } = await showFindings([finding], { hrefOf: ({ id }) => `https://entra.microsoft.com/${id}` })
  await expect.element(page.getByText('2 of 3 mail addresses are taken')).toBeVisible()
  await expect.element(page.getByText(/held by Robin Newcomer in Sales/)).toBeVisible()
  const link = page.getByRole('link', { name: 'Open Robin Newcomer in Entra' })
  await expect.element(link).toHaveAttribute('href', 'https://entra.microsoft.com/holder')
  await unmount()
  await showFindings([finding])
  await expect.element(page.getByText('2 of 3 mail addresses are taken')).toBeVisible()
  await expect.element(link).not.toBeInTheDocument()
})
