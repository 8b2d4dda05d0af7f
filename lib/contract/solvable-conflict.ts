import type { Kind } from '@/lib/kinds/kind'
import type { Failure } from './app-error'

/**
 * Whether a restore of this kind can be tried again with another choice: users come back with another name or without an
 * address. Every other conflict is solved where the holder is.
 */
export function isSolvableConflict(
  { restore: { options } }: Kind,
  { conflicts = [] }: Pick<Failure, 'conflicts'>,
): boolean {
  return conflicts.some((name) => {
    if (name === 'userPrincipalName') return options.includes('newUserPrincipalName')
    return name === 'proxyAddresses' && options.includes('autoReconcileProxyConflict')
  })
}
