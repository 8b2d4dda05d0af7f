import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { answerEach, confirm, dialog, showDialog } from './restore-rig'

const user = (number: number, properties: DeletedObject['properties'] = {}) =>
  deletedObject('users', number, {
    properties: { userPrincipalName: `user${number}@contoso.example`, accountEnabled: true, ...properties },
  })
beforeEach(() => {
  const signInName = 'user1@contoso.example'
  server.answer(apiPaths.signInNameCheck(signInName), () => ({ signInName, state: 'free' }))
})

const group = deletedObject('groups', 9)
const button = page.getByRole('button', { name: 'Copy for the caller' })

async function copied(objects: readonly DeletedObject[]): Promise<string> {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await showDialog(objects)
  await confirm.click()
  await button.click()
  await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  return writeText.mock.calls.at(-1)?.[0] ?? ''
}

test('the caller is told how to sign in, in words without ids, roles or Graph', async () => {
  expect(await copied([user(1)])).toBe(
    [
      'Your account is back. Sign in as user1@contoso.example.',
      'This did not change your password.',
      'Mail, files, groups and apps can take up to a day to come back. Please tell us if something is still missing then.',
    ].join('\n'),
  )
})

test('a sign-in name that changed on the way is the one that is told', async () => {
  answerEach(() => ({ state: 'done', changes: { signInName: 'user1.restored@contoso.example' } }))
  expect(await copied([user(1)])).toContain('Sign in as user1.restored@contoso.example.')
})

test('whose account is blocked is not sent to sign in with a password', async () => {
  const text = await copied([user(1, { accountEnabled: false })])
  expect(text).toContain('You cannot sign in yet')
  expect(text).not.toContain('password')
})

test.for([
  ['a guest', { userType: 'Guest' }, ['Your account is back.'], ['Sign in as', 'password']],
  [
    'whose name Microsoft made',
    { userPrincipalName: '0c0c0c0c-0000-4000-8000-000000000039@contoso.example' },
    ['Your account is back.', 'password'],
    ['Sign in as'],
  ],
  [
    'of a shared mailbox',
    { accountEnabled: false, assignedLicenses: [], mail: 'info.desk@contoso.example' },
    ['The mailbox is back.'],
    ['Sign in as', 'unblock', 'password'],
  ],
] as const)('the caller %s is told only what holds for them', async ([, properties, says, saysNot]) => {
  const name = 'userPrincipalName' in properties ? properties.userPrincipalName : 'user1@contoso.example'
  server.answer(apiPaths.signInNameCheck(name), () => ({ signInName: name, state: 'free' }))
  const text = await copied([user(1, properties)])
  for (const words of says) expect(text).toContain(words)
  for (const words of saysNot) expect(text).not.toContain(words)
})

test.for([
  ['two users', [user(1), user(2)]],
  ['no user', [group]],
] as const)('after a restore of %s there is no such text', async ([, objects]) => {
  await showDialog(objects)
  await confirm.click()
  await expect.element(page.getByRole('button', { name: 'Copy for ticket' })).toBeVisible()
  await expect.element(button, { timeout: 0 }).not.toBeInTheDocument()
})

test('nor after one that did not succeed', async () => {
  answerEach(() => ({ state: 'refused', code: 'graphRefused' }))
  await showDialog([user(1)])
  await confirm.click()
  await expect.element(dialog.getByRole('button', { name: 'Copy for ticket' })).toBeVisible()
  await expect.element(button, { timeout: 0 }).not.toBeInTheDocument()
})
