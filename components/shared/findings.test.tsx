import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import type { Finding, Holder, Looked } from '@/lib/contract/findings'
import type { Failure } from '@/lib/contract/app-error'
import { verdictOf } from '@/lib/contract/verdict'
import { kindOf } from '@/lib/kinds'
import type { RoleVerdict } from '@/lib/kinds/role-hint'
import { Findings } from './findings'

const holder: Holder = { kind: 'users', id: 'holder', displayName: 'Robin Newcomer', department: 'Sales' }
const heading = page.getByRole('heading', { level: 3 })

type State = { hrefOf?: (holder: Holder) => string | null; refusal?: Failure; role?: RoleVerdict; looked?: Looked[] }

function showFindings(
  look: 'looking' | 'failed' | readonly Finding[],
  { hrefOf, refusal, role, looked = [] }: State = {},
) {
  const kind = kindOf('users')
  const verdict = {
    ...verdictOf({ act: 'restore', look, role: role ?? null, refusal: refusal ?? null }),
    checkedAt: Array.isArray(look) ? new Date().toISOString() : null,
    wantedRoles: kind.roles.restore,
    found: null,
    properties: {},
    looked,
  }
  return show(<Findings verdict={verdict} kind={kind} hrefOf={hrefOf ?? (() => null)} />)
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
  await showFindings('looking')
  await expect.element(heading).toHaveTextContent('Looking for what stands in the way')
  await expectAccessible()
})

test('a look that failed says so, and that one can try all the same', async () => {
  await showFindings('failed')
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

test('with a role missing nothing is called free of obstacles', async () => {
  await showFindings([{ check: 'signInName', verdict: 'fine' }], { role: { verdict: 'probablyNot' } })
  await expect.element(heading).toHaveTextContent('Before you restore: your roles are probably not enough')
  await expect.element(page.getByText('Your roles probably do not allow this')).toBeVisible()
  await expectAccessible()
})

test('a refusal stands in the place of the finding that it refutes, with the words of Microsoft', async () => {
  await showFindings([{ check: 'proxyAddresses', verdict: 'fine', total: 1 }], {
    refusal: { code: 'conflict', conflicts: ['proxyAddresses'], said: 'Another object has it.' },
  })
  await expect.element(heading).toHaveTextContent('Before you restore: the last try was refused')
  await expect.element(page.getByText('Microsoft refused: A mail address is taken.')).toBeVisible()
  await expect.element(page.getByText('Another object has it.')).toBeVisible()
  await expect.element(page.getByText('No mail address is taken'), { timeout: 0 }).not.toBeInTheDocument()
  await expectAccessible()
})

test('what rules a restore out is told as that', async () => {
  await showFindings([{ check: 'needs', verdict: 'impossible', needs: 'applications' }])
  await expect.element(heading).toHaveTextContent('This cannot be restored')
  await expect.element(page.getByText('Its application is gone for good')).toBeVisible()
})

test('it says where it looked, and what cannot be seen from here', async () => {
  await showFindings([{ check: 'proxyAddresses', verdict: 'fine', total: 1 }], {
    looked: [
      { place: 'users', isBin: true },
      { place: 'users', isBin: false },
      { place: 'mail-contacts', isBin: false },
    ],
  })
  await expect.element(page.getByText('Looked at users, mail contacts and deleted users.')).toBeVisible()
  await expect.element(page.getByText(/Public folders of Exchange .* cannot be seen from here/)).toBeVisible()
  await expectAccessible()
})

test('where nobody could be asked is named', async () => {
  const failure = { code: 'permissionMissing', permission: 'OrgContact.Read.All' } as const
  await showFindings([{ check: 'proxyAddresses', verdict: 'unread', notAsked: ['mail-contacts'], failure }])
  await expect
    .element(page.getByText(/^Not looked at: mail contacts. This app lacks the permission OrgContact/))
    .toBeVisible()
})
