import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type View } from '@/lib/contract/view'
import { kindOf } from '@/lib/kinds'
import { roles } from '@/lib/kinds/roles'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { listDeletedObjects } from '../recycle-bin/list/list-deleted-objects'
import { createSealer } from '../sealer'
import type { DelegatedSession } from '../session'
import { recordOf, textOf } from '../untrusted-json'
import { createPracticeSession } from './practice-session'
import type { PracticeTenant } from './practice-tenant'

type Request = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly inner?: readonly Request[]
}
type Account = { readonly username: string; readonly roles: readonly string[] }

const sealer = createSealer('k'.repeat(32), 'list cursor')

/** The practice tenant as its people meet it: sessions of its accounts, its deleted objects by name, and what is true of them. */
export function practiceBin(tenant: PracticeTenant) {
  const read = async (path: string): Promise<unknown> => (await fetch(`${tenant.baseUrl}/_control/${path}`)).json()

  const requests = async () => (await read('requests')) as readonly Request[]

  async function list(session: DelegatedSession, slug: KindSlug, search: Partial<View> = {}) {
    const view = listViewOf({ ...emptyView, ...search })
    return listDeletedObjects(session, kindOf(slug), { view, paging: { cursor: null, size: 100 } }, sealer)
  }

  return {
    list,

    /** Every permission but these, and the roles that the token of this account says. */
    async as(name: string, ...lacking: readonly string[]): Promise<DelegatedSession> {
      const { accounts } = (await read('health')) as { accounts: readonly Account[] }
      const held = accounts.find(({ username }) => username.startsWith(`${name}@`))?.roles
      if (!held) throw new Error(`No account ${name}`)
      const active = Object.values(roles).filter((role) => held.includes(role.name))
      const roleTemplateIds = active.map(({ templateId }) => templateId)
      return createPracticeSession(tenant, { name, roleTemplateIds, lacking })
    },

    async called(session: DelegatedSession, slug: KindSlug, name: string): Promise<DeletedObject> {
      const { rows } = await list(session, slug, { search: name })
      const found = rows.find(({ displayName }) => displayName === name)
      if (!found) throw new Error(`No deleted ${name} among ${slug}`)
      return found
    },

    async locationOf({ id }: Pick<DeletedObject, 'id'>): Promise<string> {
      return textOf(recordOf(await read(`state/${id}`)).location)
    },

    /** The path of every request that reached Graph, those inside a batch too. */
    async asked(): Promise<readonly string[]> {
      return (await requests()).flatMap(({ path, inner = [] }) => [path, ...inner.map((one) => one.path)])
    },

    /** Every request that could change the directory, with what Graph answered. */
    async writes(): Promise<readonly string[]> {
      return (await requests())
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/$batch'))
        .map(({ method, path, status }) => `${method} ${path} ${status}`)
    },
  }
}
