import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import type { Finding, Findings, Looked } from '@/lib/contract/findings'
import type { Kind } from '@/lib/kinds/kind'
import type { CheckName } from '@/lib/kinds/vocabulary'
import { systemClock, type Clock } from '../../clock'
import type { DelegatedSession } from '../../session'
import type { Check, CheckContext } from './checks/check'
import { checkDeletionProtection } from './checks/check-deletion-protection'
import { checkDeletedHolders } from './checks/check-deleted-holders'
import { checkNamesakes } from './checks/check-namesakes'
import { checkNeeds } from './checks/check-needs'
import { checkNewServicePrincipal } from './checks/check-new-service-principal'
import { checkPrivilegedTarget } from './checks/check-privileged-target'
import { checkSignInDomain } from './checks/check-sign-in-domain'
import { checkSignInNameOf } from './checks/check-sign-in-name-of'
import { checkSynced } from './checks/check-synced'
import {
  checkIdentifierUris,
  checkMailNickname,
  checkProxyAddresses,
  checkUniqueName,
} from './checks/check-unique-values'
import { getDeletedObject } from './get-deleted-object'
import { once } from './once'
import { readDomains } from './read-domains'

const checks: { readonly [Name in CheckName]: Check<Name> } = {
  signInDomain: checkSignInDomain,
  signInName: checkSignInNameOf,
  proxyAddresses: checkProxyAddresses,
  mailNickname: checkMailNickname,
  identifierUris: checkIdentifierUris,
  uniqueName: checkUniqueName,
  needs: checkNeeds,
  newServicePrincipal: checkNewServicePrincipal,
  deletedHolders: checkDeletedHolders,
  namesakes: checkNamesakes,
  synced: checkSynced,
  privilegedTarget: checkPrivilegedTarget,
  deletionProtection: checkDeletionProtection,
}

type Around = {
  readonly clock?: Pick<Clock, 'now'>
  /** Where several objects are looked at, read once for all. */
  readonly domains?: CheckContext['domains']
}

/** What stands in the way of an act on one object, looked up now, in the order of the kind's checks. */
export async function checkDeletedObject(
  session: DelegatedSession,
  kind: Kind,
  id: string,
  { clock = systemClock, domains = once(() => readDomains(session)) }: Around = {},
): Promise<Findings> {
  const object = await getDeletedObject(session, kind, id)
  const now = new Date(clock.now())
  const looked: Looked[] = []
  const saw = (one: Looked) => {
    if (!looked.some(({ place, isBin }) => place === one.place && isBin === one.isBin)) looked.push(one)
  }
  const context = { session, kind, object, now, domains, saw }
  const findings = await Promise.all(kind.checks.map((name) => look(name, context)))
  return {
    findings: findings.filter((finding) => finding !== null),
    checkedAt: now.toISOString(),
    looked,
    properties: object.properties,
  }
}

/** A check that fails says so, and the others go on. A challenge concerns the person and fails the whole look. */
async function look(name: CheckName, context: CheckContext): Promise<Finding | null> {
  try {
    const finding = await checks[name](context)
    if (finding?.failure?.code === 'stepUp') throw new AppError(finding.failure)
    return finding
  } catch (error) {
    if (!(error instanceof AppError) || error.failure.code === 'stepUp') throw error
    return { check: name, verdict: 'unread', failure: error.failure }
  }
}
