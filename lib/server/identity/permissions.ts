import 'server-only'
import { AppError, type Failure } from '@/lib/contract/app-error'
import { defaultLocale } from '@/lib/format/locale'
import type { CloudName } from '@/lib/kinds/cloud'
import { consentedAmong } from '@/lib/kinds/consented'
import type { Kind, Operation } from '@/lib/kinds/kind'

/** The delegated permissions of Microsoft Graph that are consented, by their names. */
export type Permissions = { readonly names: readonly string[]; readonly has: (name: string) => boolean }

/** Entra answers an exchange with bare names or with addresses such as `https://graph.microsoft.com/User.Read.All`. */
export function permissionsOf(scopes: readonly string[]): Permissions {
  const names = [...new Set(scopes.map((scope) => scope.slice(scope.lastIndexOf('/') + 1)))]
    .filter((name) => name !== '' && name !== '.default')
    .sort((a, b) => a.localeCompare(b, defaultLocale))
  return { names, has: consentedAmong(names) }
}

type Asker = { readonly permissions: Permissions; readonly cloud: CloudName }

/** Why the operation cannot be asked of Graph: its cloud lacks the kind, or the app lacks the permission. Null when it can. */
export function missingPermission({ permissions, cloud }: Asker, kind: Kind, operation: Operation): Failure | null {
  if (!kind.clouds.includes(cloud)) return { code: 'notInCloud' }
  const isSufficient = kind.permissions[operation].some((name) => permissions.has(name))
  return isSufficient ? null : permissionFailure(kind, operation)
}

export function requirePermission(asker: Asker, kind: Kind, operation: Operation): void {
  const failure = missingPermission(asker, kind, operation)
  if (failure) throw new AppError(failure)
}

/** Names the least-privileged permission that would do. */
export function permissionFailure(kind: Kind, operation: Operation): Failure {
  const [permission] = kind.permissions[operation]
  return { code: 'permissionMissing', ...(permission === undefined ? {} : { permission }) }
}
