import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { allOf, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { Session } from '@/lib/auth/session'
import { targetsPerCall, type ActEvent, type ActInput } from '@/lib/contract/acts'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { pendingAct } from '@/lib/storage/pending-act'
import { RestoreDialog } from './restore-dialog'
import {
  answerEach,
  answerNames,
  confirm,
  deletedUser,
  dialog,
  named,
  nameField,
  onClose,
  showDialog,
} from './restore-rig'

const goOn = (count: number) => page.getByRole('button', { name: `Sign in and go on with ${count}` })
const person = '0a11ce00-0000-4000-8000-000000000001'

// eslint-disable-next-line @typescript-eslint/require-await -- one event
async function* refusal(failure: Failure): AsyncGenerator<ActEvent> {
  yield { refused: failure }
}

/** The first call is carried out, and every later one is refused for want of a sign-in. */
function loseSignInAfterFirstCall() {
  let calls = 0
  server.answerActs((input: ActInput) => {
    calls += 1
    return calls === 1 ? allOf(input, 'done') : refusal({ code: 'signedOut' })
  })
}

test('a sign-in that ends in the middle of a run leaves nothing lost: what was done stays, and the rest goes on after it', async () => {
  const left = 2
  const objects = Array.from({ length: targetsPerCall.restore + left }, (_, index) => deletedUser(index))
  loseSignInAfterFirstCall()
  const leave = vi.spyOn(Session.prototype, 'signInWithClaims').mockReturnValue(new Promise(() => undefined))
  const { unmount } = await showDialog(objects)
  await confirm.click()
  await expect.element(dialog).toHaveTextContent(`${targetsPerCall.restore} done`)
  await expect.element(dialog).toHaveTextContent('You are signed out. Sign in again; you come back to this place.')
  await expect.element(page.getByRole('list', { name: 'Results' })).not.toHaveTextContent('Graph did not answer')
  await expectAccessible()
  await goOn(left).click()
  expect(leave).toHaveBeenCalledOnce()
  await unmount()

  const kept = pendingAct.read('users', person)
  expect(kept?.objects.map(({ id }) => id)).toEqual(objects.slice(-left).map(({ id }) => id))
})

test('the choices of a restore are there again after the sign-in', async () => {
  answerNames()
  answerEach(() => ({ state: 'needsStepUp' }))
  vi.spyOn(Session.prototype, 'signInWithClaims').mockReturnValue(new Promise(() => undefined))
  const { unmount } = await showDialog([named])
  await nameField.fill('robin.new@contoso.example')
  await page.getByRole('button', { name: 'Restore as robin.new' }).click()
  await goOn(1).click()
  await unmount()

  const kept = pendingAct.read('users', person)
  if (!kept) throw new Error('nothing was kept')
  await show(<RestoreDialog list="users" request={{ ...kept, isAfterSignIn: true }} onClose={onClose} />)
  await expect.element(dialog).toHaveTextContent('You signed in again. Nothing was done to this meanwhile')
  await expect.element(nameField).toHaveValue('robin.new@contoso.example')
  await expect.element(dialog).toHaveTextContent('Free, checked just now')
})

test.for<{ why: string; error: Error; says: string }>([
  {
    why: 'Entra cannot be reached',
    error: new AppError({ code: 'signInFailed', signIn: 'unreachable' }),
    says: 'The sign-in service of Microsoft cannot be reached.',
  },
  {
    why: 'the rest is too much for the browser',
    error: new DOMException('', 'QuotaExceededError'),
    says: 'What is left is too much for this browser to keep over a sign-in.',
  },
])('where the page cannot be left, because $why, it says so and the report stays', async ({ error, says }) => {
  answerEach(() => ({ state: 'needsStepUp' }))
  vi.spyOn(Session.prototype, 'signInWithClaims').mockRejectedValue(error)
  await showDialog([deletedUser(1), deletedUser(2)])
  await confirm.click()
  await goOn(2).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(says)
  await expect.element(goOn(2)).toBeVisible()
  await expectAccessible()
  expect(pendingAct.read('users', person)).toBeNull()
})
