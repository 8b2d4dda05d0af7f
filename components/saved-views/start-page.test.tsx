import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { helpdeskLead } from '@/components/testing/examples'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths } from '@/lib/contract/paths'
import type { Me } from '@/lib/contract/person'
import { kinds } from '@/lib/kinds'
import { operations } from '@/lib/kinds/kind'
import { roles, type RoleName } from '@/lib/kinds/roles'
import { savedViewsOf } from '@/lib/storage/saved-views'
import { StartPage } from './start-page'

const router = vi.hoisted(() => ({ replace: vi.fn<(address: string) => void>() }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))

const permissions = kinds.flatMap((kind) => operations.flatMap((name) => kind.permissions[name]))
const asked = 'What to ask for'
const nothing = page.getByText(asked)

beforeEach(() => {
  router.replace.mockClear()
})

function start(held: readonly RoleName[] | null) {
  const roleTemplateIds = held && held.map((role) => roles[role].templateId)
  server.answer(apiPaths.me(), (): Me => ({ ...helpdeskLead, permissions, roleTemplateIds }))
  return show(<StartPage>{asked}</StartPage>)
}

const addresses = () => router.replace.mock.calls.map(([address]) => address)

test.for([['userAdministrator'], ['groupsAdministrator'], ['conditionalAccessAdministrator'], null] as const)(
  'somebody with the roles %j starts with the overview',
  async (held) => {
    await start(held)
    await expect.poll(addresses).toEqual(['/overview'])
    await expect.element(nothing).not.toBeInTheDocument()
  },
)

test('somebody whose roles show nothing stays, and is told', async () => {
  await start(['helpdeskAdministrator'])
  await expect.element(nothing).toBeVisible()
  expect(addresses()).toEqual([])
})

test('where the roles cannot be read, the overview says why', async () => {
  server.answer(apiPaths.me(), () => {
    throw new Refusal({ code: 'graphRefused' })
  })
  await show(<StartPage>{asked}</StartPage>)
  await expect.poll(addresses).toEqual(['/overview'])
})

test('the view that a person chose comes first, whatever their roles', async () => {
  const view = { id: 'chosen', name: 'Chosen', list: 'devices', query: '', isPinned: false } as const
  const { tenantId: tenant, id: person } = helpdeskLead
  savedViewsOf({ tenant, person }).change(() => ({ views: [view], startId: view.id }))
  await start([])
  await expect.poll(addresses).toEqual(['/devices'])
  await expect.element(nothing).not.toBeInTheDocument()
})
