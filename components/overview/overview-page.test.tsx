import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { helpdeskLead } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { Failure } from '@/lib/contract/app-error'
import type { KindOutlook, Outlook, Quota } from '@/lib/contract/outlook'
import { apiPaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { recentActs } from '@/lib/storage/recent-acts'
import { OverviewPage } from './overview-page'

type Told = { total?: number | Failure; outlook?: KindOutlook | Failure }

const nothing: KindOutlook = { left: { '3d': 0, '7d': 0, 'by-hand': 0 }, days: [] }
const main = page.getByRole('main')
const section = (name: string) => page.getByRole('region', { name })
const link = (name: string | RegExp) => page.getByRole('link', { name })

beforeEach(() => recentActs.clear())

/** The server tells this of the named kinds, and that there is nothing of the others. */
function tell(
  told: Partial<Record<KindSlug, Told>>,
  more: { doubled?: KindSlug[]; others?: Told; quota?: Quota } = {},
) {
  const of = (slug: string) => told[slug as KindSlug] ?? more.others ?? {}
  server.answer(apiPaths.me(), () => helpdeskLead)
  server.answer(apiPaths.counts([]), ({ searchParams }) =>
    Object.fromEntries(searchParams.getAll('of').map((slug) => [slug, of(slug).total ?? 0])),
  )
  server.answer(apiPaths.quota(), (): Quota => more.quota ?? { used: 41_880, total: 50_000 })
  server.answer('/api/overview', ({ searchParams }): Outlook => {
    const days = searchParams.getAll('day').map(() => 0)
    return {
      kinds: Object.fromEntries(
        searchParams.getAll('of').map((slug) => {
          const outlook = of(slug).outlook ?? nothing
          return [
            slug,
            'code' in outlook ? outlook : { ...outlook, days: days.map((_, day) => outlook.days?.[day] ?? 0) },
          ]
        }),
      ),
      doubled: more.doubled ?? [],
    }
  })
}

const example = {
  users: { total: 1284, outlook: { left: { '3d': 19, '7d': 52, 'by-hand': 0 }, days: [4, 15, 33] } },
  groups: { total: 412, outlook: { left: { '3d': 3, '7d': 7, 'by-hand': 0 }, days: [1, 2, 4] } },
  applications: { total: 96, outlook: { left: { '3d': 1, '7d': 2, 'by-hand': 8 }, days: [0, 1, 1] } },
} satisfies Partial<Record<KindSlug, Told>>

test('every number leads to the view that shows it', async () => {
  tell(example)
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(link('23 Gone within 3 days')).toHaveAttribute('href', '/all?left=3d&sort=oldest')
  await expect.element(link('61 Gone within 7 days')).toHaveAttribute('href', '/all?left=7d&sort=oldest')
  await expect.element(link('8 Stay until deleted by hand')).toHaveAttribute('href', '/all?left=by-hand&sort=oldest')
  await expect.element(link('19 users')).toHaveAttribute('href', '/users?left=3d&sort=oldest')
  await expect.element(link('8 applications')).toHaveAttribute('href', '/applications?left=by-hand&sort=oldest')
  await expect.element(link('1,792 deleted objects in Contoso')).toHaveAttribute('href', '/all')
  await expect.element(section('By kind').getByRole('link').first()).toHaveTextContent('Users1,284')
  const today = link(/^Today: 5 objects \(Users: 4, Groups: 1\)$/)
  await expect
    .element(today)
    .toHaveAttribute('href', expect.stringMatching(/^\/all\?deleted=[^&]+Z&left=30d$/) as string)
  await expectAccessible()
})

test('the chart is a table too, whose numbers lead to the kinds that they count', async () => {
  tell(example)
  await show(<OverviewPage incidents={null} runs={null} />)
  await page.getByRole('button', { name: 'Show as a table' }).click()
  const row = page.getByRole('row', { name: /^Today/ })
  await expect.element(row).toHaveTextContent('Today4105')
  await expect
    .element(link('Today, Users: 4'))
    .toHaveAttribute('href', expect.stringMatching(/^\/users\?deleted=/) as string)
  await expectAccessible()
  await page.getByRole('button', { name: 'Show as a chart' }).click()
  await expect.element(row).not.toBeInTheDocument()
})

test('kinds whose objects are counted in another one are not counted twice', async () => {
  const agents = { total: 4, outlook: { left: { '3d': 2, '7d': 2, 'by-hand': 0 }, days: [2] } }
  tell({ ...example, 'agent-users': agents }, { doubled: ['agent-users'] })
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(link('23 Gone within 3 days')).toBeVisible()
  await expect.element(link('1,792 deleted objects in Contoso')).toBeVisible()
  await expect.element(link(/^Today: 5 objects/)).toBeVisible()
  await expect.element(section('By kind').getByRole('link', { name: /^Agent users/ })).toHaveTextContent('Agent users4')
})

test('what could not be read is named with its reason, and each number says that it leaves it out', async () => {
  const failure: Failure = { code: 'roleMissing' }
  tell({ users: example.users, groups: example.groups }, { others: { total: failure, outlook: failure } })
  await show(<OverviewPage incidents={null} runs={null} />)
  const unread = kinds.length - 2
  await expect.element(main).toHaveTextContent(`${unread} kinds of ${kinds.length} could not be read.`)
  await expect.element(section('Gone within 3 days')).toHaveTextContent(`From 2 of ${kinds.length} kinds`)
  await expect.element(section('By kind')).toHaveTextContent(`From 2 of ${kinds.length} kinds`)
  await expect.element(section('Directory quota')).toHaveTextContent('at least 1,696 deleted')
  await expect.element(section('What goes for good')).toHaveTextContent(`From 2 of ${kinds.length} kinds`)
  await expectAccessible()
})

test('where nothing could be read no number stands, and the reason does', async () => {
  tell(
    {},
    {
      others: { total: { code: 'unavailable' }, outlook: { code: 'unavailable' } },
      quota: { failure: { code: 'permissionMissing', permission: 'Organization.Read.All' } },
    },
  )
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(section('Gone within 3 days')).toHaveTextContent('Not read')
  await expect.element(section('Gone within 3 days').getByRole('link')).not.toBeInTheDocument()
  await expect.element(section('Directory quota')).toHaveTextContent('Organization.Read.All')
  await page
    .getByText(/could not be read\./)
    .first()
    .click()
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expectAccessible()
})

test('an answer that does not come is a failure of its kinds, and of no other', async () => {
  tell(example)
  server.answer('/api/overview', ({ searchParams }) => {
    if (searchParams.getAll('part').join() === 'days') throw new Refusal({ code: 'graphRefused' })
    return {
      kinds: Object.fromEntries(searchParams.getAll('of').map((slug) => [slug, { ...nothing, days: [0] }])),
      doubled: [],
    } satisfies Outlook
  })
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(section('Gone within 3 days')).toHaveTextContent('Nothing goes that soon')
  await expect.element(section('What goes for good')).toHaveTextContent(/From \d of \d+ kinds/)
})

test('totals stand there while the rest is still being read', async () => {
  tell(example)
  const { answer, release } = held<Outlook>()
  server.answer('/api/overview', () => answer)
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(section('By kind').getByRole('link').first()).toHaveTextContent('Users1,284')
  await expect.element(section('Gone within 3 days').getByRole('progressbar')).toBeVisible()
  await expect.element(section('What goes for good').getByRole('progressbar')).toBeVisible()
  await expectAccessible()
  release({ kinds: {}, doubled: [] })
})

test('what this browser has just restored is counted no more, while Graph still counts it', async () => {
  tell(example)
  const deletedDateTime = new Date(Date.now() - 29.5 * 86_400_000).toISOString()
  recentActs.remember([
    {
      act: 'restore',
      kind: 'groups',
      id: 'restored',
      deletedDateTime,
      at: Date.now(),
      countBefore: 412,
      wasCounted: true,
    },
  ])
  await show(<OverviewPage incidents={null} runs={null} />)
  await expect.element(link('2 groups')).toHaveAttribute('href', '/groups?left=3d&sort=oldest')
  await expect.element(link('22 Gone within 3 days')).toBeVisible()
  await expect.element(section('By kind').getByRole('link', { name: /^Groups/ })).toHaveTextContent('411')
})
