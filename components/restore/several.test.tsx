import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { Finding } from '@/lib/contract/findings'
import { confirm, deletedUser, dialog, showDialog } from './restore-rig'

const userWith = (number: number, userPrincipalName: string) =>
  deletedUser(number, { displayName: `User ${number}`, properties: { userPrincipalName } })

const [moved, alsoMoved, stays, taken] = [
  userWith(1, 'ann@fabrikam.example'),
  userWith(2, 'bob@fabrikam.example'),
  userWith(3, 'ann@contoso.example'),
  userWith(4, 'cleo@contoso.example'),
] as const

const unverified = (signInName: string): Finding => ({
  check: 'signInDomain',
  verdict: 'choice',
  domain: { signInName, name: 'fabrikam.example', preferred: 'contoso.example' },
})
const holder = { kind: 'users', id: 'h', displayName: 'Front Office' } as const
const foundOf: Record<string, Finding[]> = {
  [moved.id]: [unverified('ann@fabrikam.example')],
  [alsoMoved.id]: [unverified('bob@fabrikam.example')],
  [stays.id]: [{ check: 'signInName', verdict: 'fine' }],
  [taken.id]: [{ check: 'signInName', verdict: 'choice', taken: [{ value: 'cleo@contoso.example', holder }] }],
}
const find = (id: string) => foundOf[id] ?? []

function answerNames(...live: readonly string[]) {
  server.answer(apiPaths.signInNameChecks([]), (address) =>
    address.searchParams
      .getAll('of')
      .map((signInName): SignInNameCheck => ({ signInName, state: live.includes(signInName) ? 'taken' : 'free' })),
  )
}

const optionsSent = () =>
  Object.fromEntries(server.calls.flatMap(({ input }) => input.targets.map(({ id, options }) => [id, options])))

const useDefault = page.getByRole('checkbox', { name: /^Use the default domain/ })

test('several whose domain is not verified get names in the default domain by one choice, each named beforehand', async () => {
  answerNames('bob@contoso.example')
  await showDialog([moved, alsoMoved, stays], { foundOf: find })
  await expect.element(useDefault).toBeChecked()
  await expect.element(useDefault).toHaveAccessibleName(/contoso.example for these 2 /)
  // The first one's name belongs to somebody in the same act, the second one's to somebody live.
  await expect.element(dialog).toHaveTextContent('ann@fabrikam.example becomes ann2@contoso.example')
  await expect.element(dialog).toHaveTextContent('bob@fabrikam.example becomes bob2@contoso.example')
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore 3' }).click()
  await expect.poll(optionsSent).toEqual({
    [moved.id]: { newUserPrincipalName: 'ann2@contoso.example' },
    [alsoMoved.id]: { newUserPrincipalName: 'bob2@contoso.example' },
    [stays.id]: {},
  })
})

test('who gets no new name stays deleted, and the button does not count them', async () => {
  answerNames()
  await showDialog([moved, alsoMoved, stays], { foundOf: find })
  await useDefault.click()
  await expect.element(dialog).toHaveTextContent('Without a new name they stay deleted.')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(optionsSent).toEqual({ [stays.id]: {} })
})

test('a name that somebody has now is a choice of its own', async () => {
  answerNames('cleo@contoso.example')
  await showDialog([moved, taken], { foundOf: find })
  await useDefault.click()
  const useNew = page.getByRole('checkbox', { name: /^Use a new sign-in name for the one whose own is taken/ })
  await expect.element(useNew).toBeChecked()
  await expect.element(dialog).toHaveTextContent('cleo@contoso.example becomes cleo2@contoso.example')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(optionsSent).toEqual({ [taken.id]: { newUserPrincipalName: 'cleo2@contoso.example' } })
})

const address: Finding = {
  check: 'proxyAddresses',
  verdict: 'choice',
  taken: [{ value: 'smtp:office@contoso.example', holder }],
  total: 2,
}

test('taken addresses are ticked and named, and only who has some comes back without', async () => {
  await showDialog([moved, stays], { foundOf: (id) => (id === moved.id ? [address] : []) })
  await expect.element(page.getByRole('checkbox', { name: /^Restore without mail addresses/ })).toBeChecked()
  await expect.element(dialog).toHaveTextContent('office@contoso.example stays with Front Office')
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore 2' }).click()
  await expect.poll(optionsSent).toEqual({ [moved.id]: { autoReconcileProxyConflict: true }, [stays.id]: {} })
})

test('where it could not be looked up which addresses are taken, nobody is made to leave any', async () => {
  await showDialog([moved, stays], { found: [{ check: 'proxyAddresses', verdict: 'unread' }] })
  const without = page.getByRole('checkbox', { name: /^Restore without mail addresses/ })
  await expect.element(without).not.toBeChecked()
  await expect.element(dialog).toHaveTextContent('Which ones could not be looked up for 2 of them')
  await page.getByRole('button', { name: 'Restore 2' }).click()
  await expect.poll(optionsSent).toEqual({ [moved.id]: {}, [stays.id]: {} })
})

test('one that can never come back is left out, and the reason is said', async () => {
  const principals = [1, 2].map((number) => deletedObject('service-principals', number))
  const gone: Finding = { check: 'needs', verdict: 'impossible', needs: 'applications' }
  const isGone = (id: string) => (id === principals[0]?.id ? [gone] : [])
  await showDialog(principals, { foundOf: isGone })
  const left = page.getByRole('region', { name: '1 of your 2 cannot be restored' })
  await expect.element(left).toHaveTextContent('Its application is gone for good')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(() => Object.keys(optionsSent())).toEqual([principals[1]?.id])
})

test('alone it offers no restore, and lists nothing that would come back', async () => {
  const gone: Finding = { check: 'needs', verdict: 'impossible', needs: 'applications' }
  await showDialog([deletedObject('service-principals', 1)], { found: [gone] })
  await expect.element(page.getByRole('region', { name: 'This cannot be restored' })).toBeVisible()
  await expect.element(confirm).not.toBeInTheDocument()
  await expect.element(dialog).not.toHaveTextContent('Comes back')
  await expectAccessible()
})

test('what has to be mended elsewhere is named with its object, and tried all the same', async () => {
  const groups = [1, 2].map((number) => deletedObject('groups', number))
  const nickname: Finding = { check: 'mailNickname', verdict: 'blocks', taken: [{ value: 'hall', holder }] }
  await showDialog(groups, { foundOf: (id) => (id === groups[1]?.id ? [nickname] : []) })
  const inTheWay = page.getByRole('region', { name: '1 of 2 has something in the way, to be mended elsewhere first' })
  await expect.element(inTheWay).toHaveTextContent(/Example 2.*The mail nickname is taken/)
  await expect.element(inTheWay).toHaveTextContent('hall belongs to Front Office now.')
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore 2' }).click()
  await expect.poll(() => Object.keys(optionsSent())).toEqual(groups.map(({ id }) => id))
})

test('where some of several cannot be deleted again, it says how many can', async () => {
  const synced = deletedUser(8, { properties: { onPremisesSyncEnabled: true } })
  await showDialog([deletedUser(6), deletedUser(7), synced])
  await expect.element(dialog).toHaveTextContent('You can undo it for 2 of these 3')
})
