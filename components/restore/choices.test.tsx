import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { server } from '@/components/testing/server'
import type { Finding, Holder } from '@/lib/contract/findings'
import { apiPaths } from '@/lib/contract/paths'
import { answerEach, answerNames, confirm, dialog, named, nameField, one, showDialog, signInName } from './restore-rig'

test('a sign-in name that is free is kept, and no option goes with the act', async () => {
  answerNames()
  await showDialog([named])
  await expect.element(nameField).toHaveValue(signInName)
  await expect.element(dialog).toHaveTextContent('Free, checked just now')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(() => server.calls[0]?.input.targets[0]?.options).toEqual({})
})

test('for a taken sign-in name the first free one like it is proposed, and the holder is named', async () => {
  answerNames(signInName, 'robin2@contoso.example')
  await showDialog([named])
  await expect.element(nameField).toHaveValue('robin3@contoso.example')
  await expect.element(dialog).toHaveTextContent(`${signInName} now belongs to Robin Newcomer in Sales.`)
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore as robin3' }).click()
  await expect
    .poll(() => server.calls[0]?.input.targets[0]?.options)
    .toEqual({ newUserPrincipalName: 'robin3@contoso.example' })
})

test.for([
  [[], 'robin@contoso.example', 'robin'],
  [['robin@contoso.example'], 'robin2@contoso.example', 'robin2'],
] as const)(
  'for a sign-in name whose domain is not verified the first free one in the default domain is proposed (%j)',
  async ([taken, proposed, local]) => {
    answerNames(...taken)
    const moved = { ...named, properties: { userPrincipalName: 'robin@fabrikam.example' } }
    await showDialog([moved])
    await expect.element(nameField).toHaveValue(proposed)
    await expect.element(dialog).toHaveTextContent('fabrikam.example is no verified domain of your organisation')
    await expect.element(dialog).toHaveTextContent('Free, checked just now')
    await expectAccessible()
    await page.getByRole('button', { name: `Restore as ${local}`, exact: true }).click()
    await expect.poll(() => server.calls[0]?.input.targets[0]?.options).toEqual({ newUserPrincipalName: proposed })
    expect(server.asked, 'nobody can have the old name').not.toContain(
      apiPaths.signInNameCheck('robin@fabrikam.example'),
    )
  },
)

test('a name in a domain that is not verified cannot be confirmed, and the verified ones are named', async () => {
  answerNames()
  await showDialog([named])
  await nameField.fill('robin@fabrikam.example')
  await expect
    .element(dialog)
    .toHaveTextContent('a verified one of your organisation: contoso.example or contosopractice')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible()
})

test('what a restore changed stands in its result and in the ticket', async () => {
  answerNames(signInName)
  answerEach(() => ({
    state: 'done',
    changes: { signInName: 'robin2@contoso.example', without: ['office@contoso.example'] },
  }))
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await showDialog([named])
  await page.getByRole('button', { name: 'Restore as robin2' }).click()
  const result = page.getByRole('list', { name: 'Results' })
  await expect.element(result).toHaveTextContent('Its sign-in name is robin2@contoso.example now.')
  await expect.element(result).toHaveTextContent('It came back without office@contoso.example')
  await page.getByRole('button', { name: 'Copy for ticket' }).click()
  expect(writeText.mock.calls[0]?.[0]).toContain('Its sign-in name is robin2@contoso.example now. It came back without')
})

test('a text that is no sign-in name cannot be confirmed, and what was typed is not written over', async () => {
  answerNames(signInName)
  await showDialog([named])
  await nameField.fill('robin')
  await expect.element(dialog).toHaveTextContent('A sign-in name looks like name@domain.')
  await expect.element(confirm).toHaveAttribute('aria-disabled', 'true')
  await confirm.click({ force: true })
  expect(server.calls).toEqual([])
  await nameField.fill('robin.new@contoso.example')
  await expect.element(page.getByRole('button', { name: 'Restore as robin.new' })).toBeEnabled()
})

test('a name that could not be checked can be tried all the same', async () => {
  answerNames()
  server.answer(apiPaths.signInNameCheck(signInName), () => ({
    signInName,
    state: 'unknown',
    failure: { code: 'roleMissing' },
  }))
  await showDialog([named])
  await expect.element(dialog).toHaveTextContent('You can try all the same.')
  await expect.element(confirm).toBeEnabled()
})

const taken: Finding = {
  check: 'proxyAddresses',
  verdict: 'choice',
  taken: [{ value: 'smtp:office@contoso.example', holder: { kind: 'users', id: 'h', displayName: 'Front Office' } }],
  total: 2,
}
const without = page.getByRole('checkbox', { name: 'Restore without mail addresses that somebody else has now' })

test('a mail address that is known to be taken is named and left behind by the first click', async () => {
  await showDialog([one], { found: [taken] })
  await expect.element(without).toBeChecked()
  await expect.element(dialog).toHaveTextContent('office@contoso.example stays with Front Office')
  await confirm.click()
  await expect.poll(() => server.calls[0]?.input.targets[0]?.options).toEqual({ autoReconcileProxyConflict: true })
})

test('where no mail address is taken nobody is asked to leave one', async () => {
  await showDialog([one], { found: [{ check: 'proxyAddresses', verdict: 'fine', total: 2 }] })
  await expect.element(dialog).toHaveTextContent('No mail address is taken')
  await expect.element(without).not.toBeInTheDocument()
})

test('a conflict comes back to the question with what it takes already ticked, and what it refutes is said no more', async () => {
  answerEach(() => ({ state: 'needsChoice', code: 'conflict', conflicts: ['proxyAddresses'], said: 'It is held.' }))
  await showDialog([one], { found: [{ check: 'proxyAddresses', verdict: 'fine', total: 2 }] })
  await expect.element(dialog).toHaveTextContent('Before you restore: nothing in the way')
  await confirm.click()
  await expect.element(page.getByRole('alert')).toHaveTextContent('It was not restored yet')
  await expect.element(dialog).toHaveTextContent('Before you restore: the last try was refused')
  await expect.element(dialog).not.toHaveTextContent('No mail address is taken')
  await expect.element(without).toBeChecked()
  await expectAccessible()
  answerEach(() => ({ state: 'done' }))
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName('Robin Colleague is back')
  expect(server.calls.map(({ input }) => input.targets[0]?.options)).toEqual([{}, { autoReconcileProxyConflict: true }])
})

test('a name that Graph refused as taken is called free no more, and the next one is proposed', async () => {
  answerNames()
  answerEach(() => ({ state: 'needsChoice', code: 'conflict', conflicts: ['userPrincipalName'] }))
  await showDialog([named], { found: [{ check: 'signInName', verdict: 'fine' }] })
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.element(nameField).toHaveValue('robin2@contoso.example')
  await expect.element(dialog).not.toHaveTextContent('The sign-in name is free')
})

test('a conflict that no choice solves is refused, with what holds the value and no way to choose', async () => {
  answerEach(() => ({ state: 'refused', code: 'conflict', conflicts: ['mailNickname'] }))
  const holder: Holder = { kind: 'groups', id: 'h', displayName: 'Town Hall (new)' }
  await showDialog([one], {
    found: [{ check: 'mailNickname', verdict: 'blocks', taken: [{ value: 'townhall', holder }], total: 1 }],
  })
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName('Not restored')
  await expect.element(dialog).toHaveTextContent('townhall belongs to Town Hall (new) now')
  await expect.element(dialog).not.toHaveTextContent('choice')
})

test('a conflict that the dialog has no field for is told as a result', async () => {
  answerEach(() => ({ state: 'refused', code: 'conflict', conflicts: ['other'] }))
  await showDialog([one])
  await confirm.click()
  await expect.element(dialog).toHaveAccessibleName('Not restored')
  await expect.element(dialog).toHaveTextContent('Another object has a value that must be unique.')
})
