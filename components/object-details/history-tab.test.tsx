import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { Failure } from '@/lib/contract/app-error'
import type { HistoryEntry, ObjectHistory } from '@/lib/contract/object-history'
import { apiPaths } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import { HistoryTab } from './history-tab'
import { ObjectDetails } from './object-details'

const object = deletedObject('users', 1, { displayName: 'Robin Colleague' })
const kind = kindOf('users')
const path = apiPaths.history(object.kind, object.id)
const wholeLog = { is: 'log', from: '2026-01-01T00:00:00.000Z' } as const
const ann = { type: 'person', id: 'u', name: 'Ann Admin', signInName: 'ann@contoso.example' } as const
const script = { type: 'automation', id: 'a', name: 'Clean-up Script', signInName: null } as const

function entry(number: number, more: Partial<HistoryEntry> = {}): HistoryEntry {
  const at = new Date(Date.UTC(2026, 0, 20) - number * 60_000).toISOString()
  return {
    id: `entry ${number}`,
    activity: 'Update user',
    type: 'changed',
    at,
    outcome: 'done',
    reason: null,
    actor: ann,
    person: null,
    address: null,
    client: null,
    others: [],
    changes: [],
    changesLeftOut: 0,
    ...more,
  }
}

function showHistory(entries: readonly HistoryEntry[], end: ObjectHistory['end'] = wholeLog) {
  server.answer(path, () => ({ entries, end }))
  return show(<HistoryTab kind={kind} object={object} />)
}

const item = (name: RegExp | string) => page.getByRole('listitem').filter({ hasText: name })

test('each entry says what was done, by whom, when, from where and with what, in the order of the log', async () => {
  await showHistory([
    entry(1, { activity: 'Delete user', type: 'deleted', actor: script, person: ann, client: 'curl/8' }),
    entry(2, { address: '203.0.113.9', client: 'Edge', others: ['Sales', 'Board'] }),
    entry(3, { activity: 'Add user', type: 'created', actor: null, address: '203.0.113.7' }),
  ])
  await expect.element(item('Deleted')).toHaveTextContent(/DeletedDelete user.*Clean-up Scriptsigned in as.*Ann Admin/)
  await expect.element(item('Deleted')).toHaveTextContent('With curl/8')
  await expect.element(item('Update user')).toHaveTextContent('From 203.0.113.9 with Edge')
  await expect.element(item('Update user')).toHaveTextContent('Also about Sales and Board')
  await expect.element(item('Created')).toHaveTextContent('The audit log does not name who did it')
  const texts = page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent)
  expect(texts.map((text) => /Delete|Update|Add/.exec(text)?.[0])).toEqual(['Delete', 'Update', 'Add'])
  const moments = page.getByRole('list').element().querySelectorAll('time')
  expect([...moments].every(({ title }) => /2026.*\d:\d\d:\d\d/.test(title))).toBe(true)
  await expect.element(page.getByText(/The audit log goes back to .*1 January/)).toBeVisible()
  await expectAccessible()
})

test('what failed is never told as done, and gives Microsoft’s reason', async () => {
  await showHistory([
    entry(1, { activity: 'Restore user', type: 'restored', outcome: 'failed', reason: 'Insufficient privileges.' }),
    entry(2, { activity: 'Hard Delete user', type: 'permanentlyDeleted', outcome: 'unsure' }),
  ])
  await expect.element(item('Restore user')).toHaveTextContent(/Failed.*Insufficient privileges\./)
  await expect.element(item('Hard Delete user')).toHaveTextContent('Outcome not logged')
  await expect.element(page.getByText(/^Restored|^Deleted permanently/), { timeout: 0 }).not.toBeInTheDocument()
  await expectAccessible()
})

test('changed properties unfold with both values; what may be a secret is named only', async () => {
  await showHistory([
    entry(1, {
      changes: [
        { name: 'Department', values: { before: 'Sales', after: '' } },
        { name: 'KeyDescription', values: null },
      ],
      changesLeftOut: 3,
    }),
  ])
  const summary = page.getByText('5 properties')
  await expect.element(page.getByText('Department')).not.toBeVisible()
  await summary.click()
  await expect.element(page.getByText('Sales → Nothing')).toBeVisible()
  await expect.element(page.getByText('Not shown, as it may be a secret')).toBeVisible()
  await expect.element(page.getByText('And 3 properties more.')).toBeVisible()
  await expectAccessible()
})

test('a name that hides signs shows them', async () => {
  await showHistory([entry(1, { activity: 'Update \u202euser', actor: { ...ann, name: 'An\u200bn' } })])
  await expect.element(item('Update [U+202E]user')).toHaveTextContent('An[U+200B]n')
})

test('nothing in the log is said as that, with how far it goes back', async () => {
  await showHistory([], { is: 'log', from: null })
  await expect.element(page.getByRole('status')).toHaveTextContent('The audit log has no entry about this object.')
  await expect.element(page.getByText('The audit log keeps entries for 7 days')).toBeVisible()
  await expect.element(page.getByRole('list'), { timeout: 0 }).not.toBeInTheDocument()
})

test('a long history says that it is not all of it', async () => {
  await showHistory(
    Array.from({ length: 300 }, (_, number) => entry(number)),
    { is: 'capped' },
  )
  await expect.element(page.getByText('These are the newest 300 entries.')).toBeVisible()
  expect(page.getByRole('listitem').elements()).toHaveLength(300)
})

test('what was read stays where the rest could not be, which can be read again', async () => {
  await showHistory([entry(1)], { is: 'unread', failure: { code: 'throttled' } })
  await expect.element(page.getByRole('alert')).toHaveTextContent('Older entries could not be read')
  server.answer(path, () => ({ entries: [entry(1), entry(2)], end: wholeLog }))
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(2)
  await expect.element(page.getByRole('alert'), { timeout: 0 }).not.toBeInTheDocument()
})

test.for([
  [{ code: 'auditLogRefused' }, 'Reports Reader'],
  [{ code: 'permissionMissing', permission: 'AuditLog.Read.All' }, 'AuditLog.Read.All'],
  [
    { code: 'noAuditLog', graphCode: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' },
    'It takes Microsoft Entra ID P1 or P2.',
  ],
  [{ code: 'noAuditLog' }, 'Your cloud does not have it.'],
  [{ code: 'throttled', retryAfterSeconds: 20 }, 'Try again after'],
  [{ code: 'unavailable' }, 'Microsoft Graph did not answer.'],
  [{ code: 'stepUp', claims: '{}' }, 'Sign in again'],
] as const satisfies readonly (readonly [Failure, string])[])(
  'a log that cannot be read says why and what to do: %j',
  async ([failure, words]) => {
    server.answer(path, () => {
      throw new Refusal(failure)
    })
    await show(<HistoryTab kind={kind} object={object} />)
    await expect.element(page.getByRole('alert')).toHaveTextContent(words)
    // There is none here.
    await expect.element(page.getByRole('alert')).not.toHaveTextContent('filter')
    await expectAccessible()
  },
)

test('the log is asked when somebody opens the tab, and not before', async () => {
  const { answer, release } = held<ObjectHistory>()
  server.answer(path, () => answer)
  server.answer(apiPaths.findings(object.kind, object.id), () => ({ findings: [], checkedAt: object.deletedDateTime }))
  server.answer('/api/deleters', () => ({
    deleters: [{ kind: object.kind, id: object.id, deleter: { is: 'notTold' } }],
  }))
  const query = { object, known: object, isWhole: true, failure: null, failedAt: 0, readAgain: () => undefined }
  await show(<ObjectDetails slug={object.kind} query={query} ask={() => undefined} headingLevel="h2" />)
  await expect.element(page.getByText('The audit log has no entry of this deletion.')).toBeVisible()
  expect(server.asked).not.toContain(path)
  server.answer(apiPaths.everything(object.kind, object.id), () => ({ properties: {}, unread: [] }))
  await page.getByRole('tab', { name: 'Properties' }).click()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('progressbar', { name: 'Reading the audit log' })).toBeVisible()
  release({ entries: [entry(1)], end: wholeLog })
  await expect.element(item('Update user')).toBeVisible()
  expect(server.asked.filter((address) => address === path)).toHaveLength(1)
})
