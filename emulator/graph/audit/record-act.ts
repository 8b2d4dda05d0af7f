import { randomUUID } from 'node:crypto'
import { userPrincipalNameOf } from '../../data/accounts'
import type { AuditAct } from '../../data/audit-trail'
import type { DirectoryObject } from '../../data/directory-object'
import type { Emulator } from '../../emulator'
import type { Caller } from '../caller'

/** Every act leaves an entry with the person who did it. */
export function recordAct(emulator: Emulator, caller: Caller, act: AuditAct, target: DirectoryObject): void {
  const { account } = caller.session
  const { id, displayName } = account
  emulator.audit.add({
    id: `Directory_${randomUUID()}`,
    atMs: emulator.clock.now(),
    act,
    actor: { kind: 'user', id, displayName, userPrincipalName: userPrincipalNameOf(account), ipAddress: '127.0.0.1' },
    target,
    correlationId: randomUUID(),
  })
}
