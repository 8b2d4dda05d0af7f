import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { objectsPerLook, type Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { looksAtOnce } from '@/lib/queries/run/look-in-batches'
import { deletedUser, dialog, showDialog, showUnlooked } from './restore-rig'

const holder = { kind: 'users', id: 'h', displayName: 'Front Office' } as const
const address: Finding = {
  check: 'proxyAddresses',
  verdict: 'choice',
  taken: [{ value: 'smtp:office@contoso.example', holder }],
  total: 2,
}
const nickname: Finding = { check: 'mailNickname', verdict: 'blocks', taken: [{ value: 'hall', holder }] }
const gone: Finding = { check: 'needs', verdict: 'impossible', needs: 'applications' }
const unread: Finding = { check: 'proxyAddresses', verdict: 'unread', failure: { code: 'roleMissing' } }

const users = (count: number) =>
  Array.from({ length: count }, (_, index) => deletedUser(index, { displayName: `User ${index}` }))
const path = apiPaths.findingsOfSeveral('users', 'restore', [])
const button = (name: string | RegExp) => page.getByRole('button', { name })
const restore = (count: number) => page.getByRole('button', { name: `Restore ${count} objects`, exact: true })
const lookCalls = () => server.asked.filter((address) => address.startsWith('/api/findings/users?'))
const sent = () => server.calls.flatMap(({ input }) => input.targets.map(({ id }) => id))
const lookOf = (address: URL) => ({ looks: address.searchParams.getAll('of').map((id) => ({ id, findings: [] })) })

/** Objects of one sort each: ready, to be chosen for, mended elsewhere, never to come back, and not to be read. */
const sorts = users(6)
const foundOf = (id: string) =>
  ({ 1: [address], 2: [nickname], 3: [gone], 4: [unread] })[sorts.findIndex((object) => object.id === id)] ?? []

test('how many are ready, need a choice, are mended elsewhere, can never come back or were checked in part is said', async () => {
  await showDialog(sorts, { foundOf })
  for (const words of ['2 ready', '1 needs a choice', '1 to be mended', '1 cannot be restored', '1 checked in part']) {
    await expect.element(button(new RegExp(`^${words}`))).toBeVisible()
  }
  await expect.element(dialog).toHaveTextContent('6 of 6 checked')
  await expect.element(restore(5)).toBeEnabled()
  await expectAccessible()
})

test('what takes a higher role than others of its kind is told apart, with the roles, and can be left out', async () => {
  server.answer(apiPaths.findingsOfSeveral('groups', 'restore', []), lookOf)
  const groups = [1, 2, 3].map((number) =>
    deletedObject('groups', number, { properties: { isAssignableToRole: number > 1 } }),
  )
  await showUnlooked(groups)
  await expect.element(button(/^2 your roles probably do not allow/)).toBeVisible()
  await expect.element(button(/^1 ready/)).toBeVisible()
  await expect
    .element(page.getByRole('region', { name: /^2 of your 3 take a higher role/ }))
    .toHaveTextContent('It takes Privileged Role Administrator or Global Administrator.')
  await expect.element(restore(3)).toBeEnabled()
  await expectAccessible()
})

test('each count opens the names with the reason, and closes them', async () => {
  await showDialog(sorts, { foundOf })
  await expect
    .element(page.getByRole('region', { name: '1 of your 6 cannot be restored' }))
    .toHaveTextContent(/User 3.*Its application is gone for good/)
  await button(/^1 needs a choice/).click()
  const needing = page.getByRole('region', { name: /^1 of your 6 needs a choice/ })
  await expect.element(needing).toHaveTextContent(/User 1.*office@contoso.example.*stays with Front Office/)
  await button(/^1 checked in part/).click()
  await expect
    .element(page.getByRole('region', { name: /^1 of your 6 could be checked in part only/ }))
    .toHaveTextContent(/User 4.*is not known for sure/)
  await expectAccessible()
  await button(/^1 needs a choice/).click()
  await expect.element(needing).not.toBeInTheDocument()
})

test('one of a sort is left out, or all of them, and the button counts what is tried', async () => {
  await showDialog(sorts, { foundOf })
  await button(/^2 ready/).click()
  await page.getByRole('checkbox', { name: 'User 0' }).click()
  await expect.element(restore(4)).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: 'Restore these 2' })).toBePartiallyChecked()
  await page.getByRole('checkbox', { name: 'Restore these 2' }).click()
  await expect.element(restore(5)).toBeVisible()
  await page.getByRole('checkbox', { name: 'Restore these 2' }).click()
  await page.getByRole('checkbox', { name: 'User 2' }).click()
  await expect.element(dialog).toHaveTextContent('3 left out by you')
  await restore(2).click()
  await expect.poll(sent).toEqual([sorts[1]?.id, sorts[4]?.id])
})

test('who waits for nobody restores at once: what is not checked is said and tried, and nothing more is looked up', async () => {
  const look = held<object>()
  server.answer(path, () => look.answer)
  await showUnlooked(users(50))
  await expect.element(dialog).toHaveTextContent('0 of 50 checked')
  await expect.element(button(/^50 not checked/)).toBeVisible()
  const asked = lookCalls().length
  await restore(50).click()
  await expect.element(dialog).toHaveAccessibleName('50 objects are back')
  look.release({ looks: [] })
  expect(sent()).toHaveLength(50)
  expect(lookCalls()).toHaveLength(asked)
})

test('answers show as they come, a stop sends nothing more, and going on asks only for the rest', async () => {
  const first = held<void>()
  const later = held<void>()
  let calls = 0
  server.answer(path, async (address) => {
    calls += 1
    await (calls === 1 ? first : later).answer
    return lookOf(address)
  })
  const size = objectsPerLook.restore
  await showUnlooked(users(5 * size))
  await expect.poll(lookCalls).toHaveLength(looksAtOnce)
  first.release()
  await expect.element(dialog).toHaveTextContent(`${size} of ${5 * size} checked`)
  await expect.element(button(new RegExp(`^${size} ready`))).toBeVisible()
  await button('Stop checking').click()
  await expect.element(button(/^Check the other/)).toHaveFocus()
  await expect.element(dialog).toHaveTextContent('What was not checked is tried all the same')
  await expectAccessible()
  const asked = lookCalls().length
  later.release()
  await expect.element(button(`Check the other ${4 * size}`)).toBeVisible()
  expect(lookCalls()).toHaveLength(asked)
  await button(`Check the other ${4 * size}`).click()
  await expect.element(dialog).toHaveTextContent(`${5 * size} of ${5 * size} checked`)
  expect(lookCalls()).toHaveLength(asked + 4)
})

test('a closed dialog sends nothing more', async () => {
  const look = held<void>()
  server.answer(path, async (address) => {
    await look.answer
    return lookOf(address)
  })
  const { unmount } = await showUnlooked(users(60))
  await expect.poll(lookCalls).toHaveLength(looksAtOnce)
  await unmount()
  look.release()
  await new Promise((resolve) => setTimeout(resolve))
  expect(lookCalls()).toHaveLength(looksAtOnce)
})

test('throttling is waited out and said, and nobody has to wait for it', async () => {
  server.answer(path, () => {
    throw new Refusal({ code: 'throttled', retryAfterSeconds: 60 })
  })
  await showUnlooked(users(100))
  await expect
    .element(dialog)
    .toHaveTextContent(/asked us to slow down\. Checking goes on at \d{1,2}:\d{2}.*; you can restore meanwhile/)
  expect(lookCalls().length).toBeLessThanOrEqual(looksAtOnce)
  await expectAccessible()
  await expect.element(restore(100)).toBeEnabled()
})

test('a look that is refused is said with its reason, is not repeated, and forbids nothing', async () => {
  server.answer(path, () => {
    throw new Refusal({ code: 'permissionMissing', permission: 'User.Read.All' })
  })
  await showUnlooked(users(100))
  await expect.element(button('Check the other 100')).toBeVisible()
  await expect.element(dialog).toHaveTextContent('Checking is over. 100 could not be checked')
  expect(lookCalls().length).toBeLessThanOrEqual(looksAtOnce)
  await button(/^100 not checked/).click()
  await expect.element(page.getByRole('region', { name: /not checked/ })).toHaveTextContent('User.Read.All')
  await expect.element(restore(100)).toBeEnabled()
})

test('who was brought back meanwhile is left out, with the reason', async () => {
  const [back, other] = users(2) as [DeletedObject, DeletedObject]
  server.answer(path, () => ({
    looks: [
      { id: back.id, findings: [], failure: { code: 'alreadyRestored' } },
      { id: other.id, findings: [] },
    ],
  }))
  await showUnlooked([back, other])
  await expect.element(page.getByRole('region', { name: '1 of your 2 cannot be restored' })).toHaveTextContent('User 0')
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect.poll(sent).toEqual([other.id])
})

test.for([
  [1_000, '1,000'],
  [5_000, '5,000'],
] as const)('%i objects are looked at in as few calls as it takes, and the lists stay short', async ([count, all]) => {
  let underWay = 0
  let most = 0
  server.answer(path, async (address) => {
    most = Math.max(most, (underWay += 1))
    await Promise.resolve()
    underWay -= 1
    return lookOf(address)
  })
  await showUnlooked(users(count))
  await expect.poll(() => dialog.element().textContent, { timeout: 30_000 }).toContain(`${all} of ${all} checked`)
  expect(lookCalls()).toHaveLength(Math.ceil(count / objectsPerLook.restore))
  expect(new Set(lookCalls()).size, 'none is asked twice').toBe(lookCalls().length)
  expect(most).toBeLessThanOrEqual(looksAtOnce)
  await button(new RegExp(`^${all} ready`)).click()
  const list = page.getByRole('list', { name: `${all} of your ${all} are ready` })
  const lines = () => list.element().children.length
  expect(lines()).toBe(51)
  await button('Show 50 more').click()
  await expect.poll(lines).toBe(101)
})

test('companions are looked up once for every kind that has some, and each of them can stay', async () => {
  const portal = deletedObject('applications', 1, { displayName: 'Portal', properties: { appId: 'app-1' } })
  const blueprint = deletedObject('agent-blueprints', 2, { displayName: 'Agents', properties: { appId: 'app-2' } })
  const companions = [3, 4].map((number) =>
    deletedObject('service-principals', number, { displayName: `Portal ${number}`, properties: { appId: 'app-1' } }),
  )
  const principal = deletedObject('agent-blueprint-principals', 5, { properties: { appId: 'app-2' } })
  server.answer(apiPaths.companions('applications', []), () => ({ companions }))
  server.answer(apiPaths.companions('agent-blueprints', []), () => ({ companions: [principal] }))
  for (const kind of ['service-principals', 'agent-blueprint-principals'] as const) {
    server.answer(apiPaths.holdings(kind, []), () => ({ objects: [] }))
  }
  await showDialog([portal, blueprint])
  await expect.element(page.getByRole('checkbox', { name: /^Restore its blueprint principal too/ })).toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: /^Restore 2 service principals/ })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Portal 3' }).first().click()
  await page.getByRole('checkbox', { name: /^Restore its blueprint principal too/ }).click()
  await restore(3).click()
  await expect.poll(sent).toHaveLength(3)
  expect(sent()).not.toContain(companions[0]?.id)
  expect(sent()).not.toContain(principal.id)
  expect(server.asked.filter((asked) => asked.startsWith('/api/companions/'))).toHaveLength(2)
})
