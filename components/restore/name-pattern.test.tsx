import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { server } from '@/components/testing/server'
import type { Finding } from '@/lib/contract/findings'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { objectsPerLook } from '@/lib/contract/findings'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'
import { deletedUser, dialog, showDialog } from './restore-rig'

const userWith = (number: number, userPrincipalName: string) =>
  deletedUser(number, { displayName: `User ${number}`, properties: { userPrincipalName } })
const unverified = (signInName: string): Finding => ({
  check: 'signInDomain',
  verdict: 'choice',
  domain: { signInName, name: 'gone.example', preferred: 'contoso.example' },
})
const moved = (...locals: readonly string[]) => locals.map((local, index) => userWith(index, `${local}@gone.example`))
const foundOf = (users: readonly { id: string; properties: object }[]) => (id: string) => {
  const name = users.find((user) => user.id === id)?.properties as { userPrincipalName?: string } | undefined
  return name?.userPrincipalName?.endsWith('@gone.example') ? [unverified(name.userPrincipalName)] : []
}

function answerNames(stateOf: (name: string) => SignInNameCheck['state'] = () => 'free') {
  server.answer(apiPaths.signInNameChecks([]), (address) =>
    address.searchParams.getAll('of').map((signInName) => ({ signInName, state: stateOf(signInName) })),
  )
}

// Of those that have one name for a moment it is asked what they hold.
beforeEach(() => server.answer(apiPaths.holdings('users', []), () => ({ objects: [] })))

const pattern = page.getByRole('textbox', { name: 'Pattern of the new sign-in names' })
const restore = (count: number) => page.getByRole('button', { name: `Restore ${count} objects`, exact: true })
const namesSent = () =>
  server.calls.flatMap(({ input }) => input.targets.map(({ options }) => options?.newUserPrincipalName))

test('one pattern makes the new names of all, each shown beforehand, without accents and spaces', async () => {
  const users = moved('ann', 'zoë.müller', 'bob smith')
  answerNames()
  await showDialog(users, { foundOf: foundOf(users) })
  await expect.element(pattern).toHaveValue('{name}@{domain}')
  await pattern.fill('{name}.restored@{domain}')
  await expect.element(dialog).toHaveTextContent('ann@gone.example becomes ann.restored@contoso.example')
  await expect.element(dialog).toHaveTextContent('zoë.müller@gone.example becomes zoe.muller.restored@contoso.example')
  await expectAccessible()
  await restore(3).click()
  await expect
    .poll(namesSent)
    .toEqual([
      'ann.restored@contoso.example',
      'zoe.muller.restored@contoso.example',
      'bobsmith.restored@contoso.example',
    ])
})

test('names that collide with each other, with who keeps theirs or with somebody live get numbers', async () => {
  const users = [...moved('ann', 'Ann', 'bob'), userWith(9, 'ann.restored@contoso.example')]
  answerNames((name) => (name === 'bob.restored@contoso.example' ? 'taken' : 'free'))
  await showDialog(users, { foundOf: foundOf(users) })
  await pattern.fill('{name}.restored@{domain}')
  await expect.element(dialog).toHaveTextContent('bob@gone.example becomes bob.restored2@contoso.example')
  await restore(4).click()
  await expect
    .poll(namesSent)
    .toEqual([
      'ann.restored2@contoso.example',
      'Ann.restored3@contoso.example',
      'bob.restored2@contoso.example',
      undefined,
    ])
})

test.for([
  ['{name}', 'A pattern looks like {name}.restored@{domain}.'],
  ['restored@{domain}', 'The pattern has to hold {name}'],
  ['{name}.zurück@{domain}', 'letters without accents'],
  ['{name}@fabrikam.example', 'has to be a verified one'],
])('the pattern %s names nobody, and what is wrong with it is said', async ([typed, said]) => {
  const users = [...moved('ann', 'bob'), userWith(9, 'cleo@contoso.example')]
  answerNames()
  await showDialog(users, { foundOf: foundOf(users) })
  await expect.element(restore(3)).toBeVisible()
  await pattern.fill(typed ?? '')
  await expect.element(dialog).toHaveTextContent(said ?? '')
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(namesSent).toEqual([undefined])
})

test('who had no name before the @ gets none by a pattern, and stays deleted until somebody types one', async () => {
  const users = [...moved('ann'), userWith(5, '@gone.example')]
  answerNames()
  server.answer(apiPaths.signInNameCheck('five@contoso.example'), () => ({
    signInName: 'five@contoso.example',
    state: 'free',
  }))
  await showDialog(users, { foundOf: foundOf(users) })
  await expect.element(page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Change the new name of @gone.example' }).click()
  const field = page.getByRole('textbox', { name: 'New sign-in name of @gone.example' })
  await expect.element(field).toHaveFocus()
  await field.fill('five@contoso.example')
  await expect.element(dialog).toHaveTextContent('Free, checked just now')
  await restore(2).click()
  await expect.poll(namesSent).toEqual(['ann@contoso.example', 'five@contoso.example'])
})

test('one name is typed for one of them, and taken back', async () => {
  const users = moved('ann', 'bob')
  answerNames()
  await showDialog(users, { foundOf: foundOf(users) })
  await page.getByRole('button', { name: 'Change the new name of ann@gone.example' }).click()
  const field = page.getByRole('textbox', { name: 'New sign-in name of ann@gone.example' })
  await field.fill('ann@fabrikam.example')
  await expect.element(dialog).toHaveTextContent('The domain has to be a verified one')
  await expect.element(page.getByRole('button', { name: 'Restore', exact: true })).toBeVisible()
  await field.fill('bob@contoso.example')
  await expect.element(dialog).toHaveTextContent(/bob@gone.example becomes bob2@contoso.example/)
  await userEvent.keyboard('{Tab}{Enter}')
  await expect.element(page.getByRole('button', { name: 'Change the new name of ann@gone.example' })).toHaveFocus()
  await expect.element(dialog).toHaveTextContent('ann@gone.example becomes ann@contoso.example')
  await expect.element(restore(2)).toBeVisible()
})

test('two that are typed alike are told so, and neither comes back unchosen', async () => {
  const users = moved('ann', 'bob')
  answerNames()
  server.answer(apiPaths.signInNameCheck('same@contoso.example'), () => ({
    signInName: 'same@contoso.example',
    state: 'free',
  }))
  await showDialog(users, { foundOf: foundOf(users) })
  for (const name of ['ann', 'bob']) {
    await page.getByRole('button', { name: `Change the new name of ${name}@gone.example` }).click()
    await page.getByRole('textbox', { name: `New sign-in name of ${name}@gone.example` }).fill('same@contoso.example')
  }
  await expect.element(dialog).toHaveTextContent('Another one here comes back with the same name')
  await expect.element(restore(0)).toHaveAttribute('aria-disabled', 'true')
})

test('where nobody may look names up, none is claimed to be free and who needs one stays', async () => {
  const users = [...moved('ann'), userWith(9, 'cleo@contoso.example'), userWith(10, 'dora@contoso.example')]
  answerNames(() => 'unknown')
  await showDialog(users, { foundOf: foundOf(users) })
  await expect.element(dialog).toHaveTextContent('ann@gone.example: no free name was found')
  await expect.element(restore(2)).toBeVisible()
})

test('1,000 new names take as few calls as they need, while the objects are still looked at', async () => {
  const users = moved(...Array.from({ length: 1_000 }, (_, index) => `user${index}`))
  answerNames()
  await showDialog(users, { foundOf: foundOf(users) })
  await expect
    .poll(() => page.getByRole('button', { name: 'Restore 1,000 objects' }).query(), { timeout: 30_000 })
    .not.toBeNull()
  const calls = server.asked.filter((asked) => asked.startsWith('/api/sign-in-names?'))
  const asked = calls.flatMap((call) => new URLSearchParams(call.split('?')[1]).getAll('of'))
  expect(new Set(asked).size, 'no name is asked for twice').toBe(asked.length)
  expect(calls.length).toBeLessThanOrEqual(
    Math.ceil(1_000 / alternativesPerFilter) + Math.ceil(1_000 / objectsPerLook.restore),
  )
})
