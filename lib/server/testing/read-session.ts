import { AppError } from '@/lib/contract/app-error'
import { kinds } from '@/lib/kinds'
import { mailContact } from '@/lib/kinds/mail-contact'
import { undoNeeds } from '@/lib/kinds/undo-needs'
import type { CloudName } from '@/lib/kinds/cloud'
import type { GraphAnswer, GraphRequest } from '../graph/message'
import { permissionsOf } from '../identity/permissions'
import type { DelegatedSession } from '../session'

type Options = {
  readonly permissions?: readonly string[]
  readonly roleTemplateIds?: readonly string[] | null
  readonly oid?: string
  readonly cloud?: CloudName
  readonly write?: (request: GraphRequest) => GraphAnswer
}

/** A session whose Graph is a function, for tests of what is asked and what becomes of the answer. */
export function createReadSession(
  answer: (request: GraphRequest) => GraphAnswer,
  {
    permissions = ['User.Read.All', 'AdministrativeUnit.Read.All'],
    roleTemplateIds = null,
    oid = 'person',
    cloud = 'global',
    write,
  }: Options = {},
): DelegatedSession & { readonly asked: readonly GraphRequest[] } {
  const asked: GraphRequest[] = []
  const ask = (request: GraphRequest) => {
    asked.push(request)
    return Promise.resolve(answer(request))
  }
  return {
    asked,
    caller: {
      oid,
      tenantId: 'tenant',
      name: 'Helpdesk Lead',
      signInName: 'helpdesk-lead@contoso.example',
      roleTemplateIds,
      expiresAt: 0,
    },
    permissions: permissionsOf(permissions),
    cloud,
    graph: {
      baseUrl: 'https://graph.example',
      requestIds: [],
      ask,
      askOnce: ask,
      read: async (request) => {
        const answered = await ask(request)
        if (!answered.isOk) throw new AppError(answered.failure)
        return answered.body
      },
      write: (request) =>
        write ? Promise.resolve(write(request)) : Promise.reject(new Error('Nothing is written here')),
    },
  }
}

/** Answers by path, with the version of Graph in front where only that one is meant, and else that there is no such object. */
export function answering(
  routes: Readonly<Record<string, GraphAnswer | ((request: GraphRequest) => GraphAnswer)>>,
): (request: GraphRequest) => GraphAnswer {
  return (request) => {
    const route = routes[`${request.api}${request.path}`] ?? routes[request.path] ?? notFound
    return typeof route === 'function' ? route(request) : route
  }
}

/** Every permission that a look may need. */
export const everyPermission = [
  ...new Set([
    ...kinds.flatMap(({ permissions }) => Object.values(permissions).flat()),
    ...kinds.flatMap((kind) => undoNeeds(kind, { isAssignableToRole: true })?.permissions.flat() ?? []),
    ...mailContact.permissions,
    'AuditLog.Read.All',
  ]),
]

export const found = (body: unknown): GraphAnswer => ({ isOk: true, status: 200, body })
export const refused = (status: number, failure: Extract<GraphAnswer, { isOk: false }>['failure']): GraphAnswer => ({
  isOk: false,
  status,
  failure,
})
export const notFound = refused(404, { code: 'notFound', requestId: 'r', graphCode: 'Request_ResourceNotFound' })

export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof AppError ? error.failure.code : String(error)),
  )
}
