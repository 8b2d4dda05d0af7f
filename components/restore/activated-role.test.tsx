import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { server } from '@/components/testing/server'
import { Session } from '@/lib/auth/session'
import { apiPaths } from '@/lib/contract/paths'
import { RestoreDialog } from './restore-dialog'
import { answerEach, confirm, deletedUser, dialog, onClose, showDialog } from './restore-rig'

const retry = page.getByRole('button', { name: 'Retry 1 failed' })
const meReads = () => server.asked.filter((path) => path === apiPaths.me()).length

/** What each token was asked for with, in order. */
function watchTokens() {
  return vi.spyOn(Session.prototype, 'getAccessToken').mockImplementation(function (this: Session, options) {
    if (options?.forceRefresh) this.mayHaveNewRights = false
    return Promise.resolve('token')
  })
}

const forced = (tokens: ReturnType<typeof watchTokens>) =>
  tokens.mock.calls.filter(([options]) => options?.forceRefresh).length

test('what was refused for want of a role is tried again with a new token, and the roles are read anew with it', async () => {
  const tokens = watchTokens()
  answerEach(() => ({ state: 'refused', code: 'roleMissing' }))
  await showDialog([deletedUser(1)])
  await confirm.click()
  await expect.element(dialog).toHaveTextContent('Your roles do not allow this.')
  expect(forced(tokens)).toBe(0)
  const before = meReads()
  answerEach(() => ({ state: 'done' }))
  await retry.click()
  await expect.element(dialog).toHaveAccessibleName('Example 1 is back')
  expect(forced(tokens)).toBe(1)
  expect(meReads()).toBeGreaterThan(before)
})

test('a dialog that is opened anew after such a refusal asks for a new token too, and only once', async () => {
  const tokens = watchTokens()
  const user = deletedUser(1)
  const request = { act: 'restore', objects: [user], reason: '', isAfterSignIn: false } as const
  const opened = (time: string) => <RestoreDialog key={time} list="users" request={request} onClose={onClose} />
  answerEach(() => ({ state: 'refused', code: 'forbidden' }))
  const { rerender } = await showDialog([user])
  await rerender(opened('first'))
  await confirm.click()
  await expect.element(dialog).toHaveTextContent('Microsoft Graph refused.')
  answerEach(() => ({ state: 'done' }))
  for (const time of ['second', 'third']) {
    await rerender(opened(time))
    await confirm.click()
    await expect.element(dialog).toHaveAccessibleName('Example 1 is back')
    expect(forced(tokens)).toBe(1)
  }
})
