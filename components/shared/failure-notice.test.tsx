import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import { AppError, appErrorCodes } from '@/lib/contract/app-error'
import { signInProblems } from '@/lib/contract/sign-in-problem'
import { FailureNotice } from './failure-notice'

const signIn = page.getByRole('button', { name: 'Sign in again' })
const tryAgain = page.getByRole('button', { name: 'Try again' })
const alert = page.getByRole('alert')

test.for(signInProblems)('a sign-in that failed leads to a new one, and never to Graph: %s', async (problem) => {
  const onSignIn = vi.fn()
  const failure = { code: 'signInFailed', signIn: problem, requestId: 'timed_out, correlation' } as const
  await show(<FailureNotice failure={failure} onSignIn={onSignIn} onRetry={vi.fn()} />)
  await expect.element(alert).not.toHaveTextContent('Graph')
  await expect.element(alert).toHaveTextContent('timed_out, correlation')
  await expectAccessible()
  await signIn.click()
  expect(onSignIn).toHaveBeenCalledOnce()
})

test.for(appErrorCodes)('no other failure but those of the sign-in offers it: %s', async (code) => {
  await show(<FailureNotice failure={{ code }} onSignIn={vi.fn()} onRetry={vi.fn()} />)
  await expect.element(alert).toBeVisible()
  expect(signIn.elements()).toHaveLength(['signedOut', 'stepUp', 'signInFailed'].includes(code) ? 1 : 0)
})

test('who lacks a role learns where one is activated, how soon it is there, and that trying again takes it into account', async () => {
  const onRetry = vi.fn()
  const href = 'https://entra.microsoft.com/tenant/#view/activation'
  await show(<FailureNotice failure={{ code: 'roleMissing' }} onRetry={onRetry} activationHref={href} />)
  const link = page.getByRole('link', { name: 'Activate a role in Privileged Identity Management' })
  await expect.element(link).toHaveAttribute('href', href)
  await expect.element(alert).toHaveTextContent('it is active within seconds')
  await expect.element(alert).toHaveTextContent('asks Microsoft Entra for a new token')
  await expectAccessible()
  await tryAgain.click()
  expect(onRetry).toHaveBeenCalledOnce()
})

test.for(['unavailable', 'graphDown', 'unreadable', 'entraUnavailable'] as const)(
  'who gets no answer of Microsoft learns where its service health stands, and may try again: %s',
  async (code) => {
    const onRetry = vi.fn()
    await show(<FailureNotice failure={{ code, retryAfterSeconds: 10 }} onRetry={onRetry} />)
    const link = page.getByRole('link', { name: 'The service health of Microsoft' })
    await expect.element(link).toHaveAttribute('href', 'https://status.cloud.microsoft')
    await expectAccessible()
    await tryAgain.click()
    expect(onRetry).toHaveBeenCalledOnce()
  },
)

test('a way out that fails says why in the place of the failure, until there is a new one', async () => {
  const failure = { code: 'roleMissing' } as const
  const onRetry = vi.fn().mockRejectedValue(new AppError({ code: 'signInFailed', signIn: 'notRenewed' }))
  const { rerender } = await show(<FailureNotice failure={failure} onRetry={onRetry} onSignIn={vi.fn()} />)
  await tryAgain.click()
  await expect.element(alert).toHaveTextContent('Your sign-in could not be renewed in the background.')
  await expect.element(signIn).toBeVisible()
  await rerender(<FailureNotice failure={{ code: 'forbidden' }} onRetry={onRetry} onSignIn={vi.fn()} />)
  await expect.element(alert).toHaveTextContent('Microsoft Graph refused.')
})
