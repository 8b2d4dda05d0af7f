import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { recordOf } from '@/lib/server/untrusted-json'
import { createPracticeSession } from '@/lib/server/testing/practice-session'
import { startPracticeTenant, type PracticeTenant } from '@/lib/server/testing/practice-tenant'
import type { DelegatedSession } from '@/lib/server/session'
import { kindMessages } from '@/lib/messages/kinds'

const page = readFileSync(fileURLToPath(new URL('../docs/emulator.md', import.meta.url)), 'utf8')
const section = page.split('### Kinds\n')[1]?.split('\n#')[0] ?? ''
const rows = [...section.matchAll(/^\| ([^|]+) \| `([^`]+)` \| `([^`]+)-…` \|$/gm)].map(
  ([, name = '', bin = '', mark = '']) => ({
    name,
    bin,
    mark,
  }),
)
const every = kinds.map((kind) => [kind.slug, kind] as const)
const pathOf = ({ graph: { container, cast } }: Kind) =>
  cast === null ? container : `${container}/microsoft.graph.${cast}`
const nameOf = ({ slug }: Kind) => kindMessages.names[slug].many

let tenant: PracticeTenant
let session: DelegatedSession

beforeAll(async () => {
  tenant = await startPracticeTenant(['--items', '0'])
  await tenant.setSwitches({ limitPercent: 10_000 })
  session = await createPracticeSession(tenant)
})
afterAll(() => tenant.stop())

it('docs/emulator.md has the kinds of the app in its table, and no other', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(every.map(([, kind]) => nameOf(kind)).sort())
})

describe.each(every)('the practice tenant and its page: %s', (_, kind) => {
  const row = rows.find(({ name }) => name === nameOf(kind))

  it('lie in the bin that the app asks, with a named case', async () => {
    expect(row?.bin).toBe(`${kind.graph.api}${pathOf(kind)}`)
    const body = recordOf(await read(kind, kind.graph.api))
    const ids = (body.value as { id: string }[]).map(({ id }) => id)
    expect(ids.filter((id) => id.startsWith(`${row?.mark}-`))).not.toEqual([])
  })

  it('are asked of beta only where v1.0 does not have them', async () => {
    const { isOk } = await session.graph.ask({ api: 'v1.0', path: pathOf(kind), query: { $top: '1' } })
    expect(isOk).toBe(kind.graph.api === 'v1.0')
  })

  it('are deleted by the name that the app looks for in the audit log, where it knows one', async () => {
    const { value } = recordOf(await read(kind, kind.graph.api)) as { value: { id: string }[] }
    const id = value.find((one) => one.id.startsWith(`${row?.mark}-`))?.id ?? ''
    const response = await fetch(`${tenant.baseUrl}/_control/audit?target=${id}`)
    const entries = (await response.json()) as { activityDisplayName: string; operationType: string }[]
    const deletion = entries.findLast(({ operationType }) => operationType === 'Delete')
    const known = kind.auditActivities.delete
    expect(known.length > 0 ? known : [deletion?.activityDisplayName]).toContain(deletion?.activityDisplayName)
  })
})

function read(kind: Kind, api: Kind['graph']['api']): Promise<unknown> {
  return session.graph.read({ api, path: pathOf(kind), query: { $select: 'id', $top: '999' } })
}
