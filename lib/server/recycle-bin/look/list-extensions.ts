import 'server-only'
import { AppError, isAboutRights } from '@/lib/contract/app-error'
import type { Extensions } from '@/lib/contract/extensions'
import { extensionLabelOf } from '@/lib/kinds/further-properties/directory-extension'
import { extensionTargetOf } from '@/lib/kinds/further-properties/extension-targets'
import type { Kind } from '@/lib/kinds/kind'
import { requirePermission } from '../../identity/permissions'
import type { DelegatedSession } from '../../session'
import { recordOf, textOf, textOrNull } from '../../untrusted-json'

/** The page names the first one alone; Graph decides about the other. */
const permissions = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const

/**
 * The directory extensions of the tenant that fit a kind. In a tenant with more than 1,000 service principals Graph lists none.
 * Source: "directoryObject: getAvailableExtensionProperties".
 */
export async function listExtensions(session: DelegatedSession, kind: Kind): Promise<Extensions> {
  requirePermission(session, kind, 'read')
  const target = extensionTargetOf(kind)
  if (target === null) return { extensions: [] }
  if (!permissions.some((name) => session.permissions.has(name))) {
    return { extensions: [], unread: { code: 'permissionMissing', permission: permissions[0] } }
  }
  const answer = await session.graph.ask(
    { method: 'POST', api: 'v1.0', path: '/directoryObjects/getAvailableExtensionProperties', body: {} },
    session.signal,
  )
  // Who may read the kind need not be allowed this; the rest of the page goes on without.
  if (!answer.isOk && isAboutRights(answer.failure)) return { extensions: [], unread: answer.failure }
  if (!answer.isOk) throw new AppError(answer.failure)
  const { value } = recordOf(answer.body)
  if (!Array.isArray(value)) throw new AppError({ code: 'unreadable' })
  const fitting = value.map(recordOf).filter(({ name, targetObjects }) => {
    const targets: readonly unknown[] = Array.isArray(targetObjects) ? targetObjects : []
    return extensionLabelOf(textOf(name)) !== null && targets.includes(target)
  })
  return {
    extensions: fitting.map(({ name, appDisplayName }) => ({
      name: textOf(name),
      application: textOrNull(appDisplayName),
    })),
  }
}
