import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { deletedUser, dialog, showDialog } from './restore-rig'

const principal = (number: number) =>
  deletedObject('service-principals', number, {
    displayName: 'Approval Flow',
    deletedDateTime: `2026-11-0${number}T10:00:00Z`,
    properties: { appId: 'app-912' },
  })
const principals = [1, 2, 3].map(principal)
const ordinary = deletedObject('service-principals', 4, { displayName: 'Visitor Desk', properties: { appId: 'app-8' } })
const optionOf = ({ id }: { id: string }) => page.getByRole('checkbox', { name: new RegExp(id) })
const group = page.getByRole('group', { name: /^Of these 3 only one can come back/ })
const sent = () => server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id))
const restore = (count: number) =>
  page.getByRole('button', { name: count === 1 ? 'Restore' : `Restore ${count} objects`, exact: true })

type Held = (id: string) => { name: string; count: number | null }[]

function answerHoldings(held: Held = () => []) {
  for (const kind of ['service-principals', 'applications', 'users'] as const) {
    server.answer(apiPaths.holdings(kind, []), ({ searchParams }) => ({
      objects: searchParams.getAll('of').map((id) => ({ id, held: held(id) })),
    }))
  }
}
beforeEach(() => answerHoldings())

test('what each of them holds is said, as far as Graph shows it', async () => {
  noCompanions()
  answerHoldings((id) => [
    { name: 'oauth2PermissionGrants', count: id === principals[0]?.id ? 20 : id === principals[1]?.id ? 0 : null },
  ])
  await showDialog(principals)
  await expect.element(optionOf(principal(1))).toHaveAccessibleName(/20 or more consents/)
  await expect.element(optionOf(principal(2))).toHaveAccessibleName(/no consents/)
  await expect.element(optionOf(principal(3))).toHaveAccessibleName(/What it holds could not be read/)
})

function noCompanions() {
  for (const kind of ['service-principals', 'applications'] as const) {
    server.answer(apiPaths.companions(kind, []), () => ({ companions: [] }))
  }
}

test('of service principals of one application none is ticked, each is told apart, and the others come back without', async () => {
  noCompanions()
  await showDialog([...principals, ordinary])
  await expect.element(group).toHaveTextContent('They are of one application: app-912')
  for (const object of principals) {
    await expect.element(optionOf(object)).not.toBeChecked()
    await expect.element(optionOf(object)).toHaveAccessibleName(/Approval Flow.*Deleted .*2026/)
  }
  await expect.element(group).toHaveTextContent('None is chosen yet: all of them stay deleted.')
  await expect.element(dialog).toHaveTextContent('1 ready')
  await expect.element(dialog).toHaveTextContent('3 excluded by another one')
  await expectAccessible()
  await restore(1).click()
  await expect.poll(sent).toEqual([ordinary.id])
})

test('the one that is chosen comes back, choosing another one puts it back, and nothing is sent for the rest', async () => {
  noCompanions()
  await showDialog([...principals, ordinary])
  const [first, second] = principals.map(optionOf)
  await first?.click()
  await second?.click()
  await expect.element(first ?? group).not.toBeChecked()
  await expect.element(group).toHaveTextContent('The 2 that are not ticked stay deleted.')
  await restore(2).click()
  await expect.poll(sent).toEqual([principals[1]?.id, ordinary.id])
})

test('where all exclude each other nothing can be restored before one is chosen', async () => {
  noCompanions()
  await showDialog(principals)
  await expect.element(restore(0)).toHaveAttribute('aria-disabled', 'true')
  await optionOf(principal(3)).click()
  await restore(1).click()
  await expect.poll(sent).toEqual([principals[2]?.id])
})

test('service principals that come along with their application are chosen among, too', async () => {
  const application = deletedObject('applications', 5, { properties: { appId: 'app-912' } })
  server.answer(apiPaths.companions('applications', []), () => ({ companions: principals }))
  await showDialog([application])
  await expect.element(group).toBeVisible()
  await optionOf(principal(2)).click()
  await restore(2).click()
  await expect.poll(sent).toEqual([application.id, principals[1]?.id])
})

test('one that shares something with two others is told apart from two that share nothing', async () => {
  noCompanions()
  const [first, between, last] = [['api://a'], ['api://a', 'api://b'], ['api://b']].map((identifierUris, index) =>
    deletedObject('applications', index, { properties: { identifierUris } }),
  )
  if (!first || !between || !last) throw new Error('There are three')
  await showDialog([first, between, last])
  await expect
    .element(page.getByRole('group', { name: /^Not all of these 3 can come back together/ }))
    .toHaveTextContent('They have one identifier URI: api://b')
  await optionOf(between).click()
  await optionOf(first).click()
  await optionOf(last).click()
  await expect.element(optionOf(between)).not.toBeChecked()
  await restore(2).click()
  await expect.poll(sent).toEqual([first.id, last.id])
})

test('users with one sign-in name exclude each other, and no longer where they get new ones', async () => {
  const users = [1, 2].map((number) =>
    deletedUser(number, { properties: { userPrincipalName: 'ann@contoso.example' } }),
  )
  server.answer(apiPaths.signInNameChecks([]), (address) =>
    address.searchParams.getAll('of').map((signInName): SignInNameCheck => ({ signInName, state: 'free' })),
  )
  const holder = { kind: 'users', id: 'h', displayName: 'Ann Newcomer' } as const
  const isTaken = [{ value: 'ann@contoso.example', holder }]
  await showDialog(users, { found: [{ check: 'signInName', verdict: 'choice', taken: isTaken }] })
  await expect.element(restore(2)).toBeEnabled()
  await expect.element(dialog).not.toHaveTextContent('only one can come back')
})

test('users with one sign-in name that nobody has now are chosen among', async () => {
  const users = [1, 2].map((number) =>
    deletedUser(number, { properties: { userPrincipalName: 'ann@contoso.example' } }),
  )
  await showDialog(users, { found: [{ check: 'signInName', verdict: 'fine' }] })
  await expect.element(dialog).toHaveTextContent('They have one sign-in name: ann@contoso.example')
  await expect.element(dialog).toHaveTextContent('restored alone, with another sign-in name')
  await optionOf(users[1] ?? { id: '' }).click()
  await restore(1).click()
  await expect.poll(sent).toEqual([users[1]?.id])
})
