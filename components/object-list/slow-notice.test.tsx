import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { show } from '@/components/testing/show'
import { SlowNoticeLater } from './slow-notice-later'

test('who waits for a list is told after a few seconds that Graph is slow, and where its service health stands', async () => {
  await show(<SlowNoticeLater className="" />)
  const status = page.getByRole('status')
  await expect.element(status).toHaveTextContent(/^$/)
  await expect.element(status).toHaveTextContent('Microsoft Graph is slow at the moment')
  await expect
    .element(page.getByRole('link', { name: 'The service health of Microsoft' }))
    .toHaveAttribute('href', 'https://status.cloud.microsoft')
  await expectAccessible()
})
