import type { Kind, Operation } from './kind'
import { mayBeProtected } from './protection'
import type { CheckName } from './vocabulary'
import type { GraphProperties } from './graph-properties'

type Act = Exclude<Operation, 'read'>

/** The acts for which a check decides whether they are tried, and how. What is only good to know stands in the details. */
const decidesFor: Readonly<Record<CheckName, readonly Act[]>> = {
  signInDomain: ['restore'],
  signInName: ['restore'],
  proxyAddresses: ['restore'],
  mailNickname: ['restore'],
  identifierUris: ['restore'],
  uniqueName: ['restore'],
  needs: ['restore'],
  newServicePrincipal: ['restore'],
  deletedHolders: [],
  namesakes: [],
  synced: [],
  privilegedTarget: [],
  deletionProtection: ['permanentDelete'],
}

/** What is looked up of each object before an act on several. */
export function checksBefore(act: Act, { checks }: Pick<Kind, 'checks'>): readonly CheckName[] {
  return checks.filter((check) => decidesFor[check].includes(act))
}

type Object = { readonly deletedDateTime: string | null; readonly properties: GraphProperties }

/** Whether anything has to be looked up of the object before the act: old ones cannot be protected any more. */
export function needsLook(act: Act, kind: Kind, object: Object, now: Date): boolean {
  const checks = checksBefore(act, kind)
  return act === 'restore' ? checks.length > 0 : checks.length > 0 && mayBeProtected(object, now)
}
