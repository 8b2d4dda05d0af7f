'use client'

import { failureMessages } from '@/lib/messages/failures'
import { kindMessages } from '@/lib/messages/kinds'
import { signInMessages } from '@/lib/messages/sign-in'
import { useTexts } from '@/components/ui/use-texts'
import { isSolvableConflict } from '@/lib/contract/solvable-conflict'
import type { AppErrorCode, Failure } from '@/lib/contract/app-error'
import type { Formats } from '@/lib/format/formats'
import type { Kind, Operation } from '@/lib/kinds/kind'
import { auditLogRoles, roles, type RoleName } from '@/lib/kinds/roles'
import { useFormats } from '@/components/ui/use-formats'

export type FailureContext = {
  kind?: Kind
  operation?: Operation
  /** Those that it takes, where they are not the ones of the operation. */
  roles?: readonly RoleName[]
  /** Whether the audit log was asked about one object, and not for a filter. */
  isHistory?: boolean
  /** When the failure came, from which the moment of the next try is counted. */
  since?: Date
  readBackAt?: string | undefined
  maximum?: number | undefined
}

/** A failure as a sentence with a next step. */
export function useFailureTexts(): (failure: Failure, context?: FailureContext) => { title: string; advice: string } {
  const t = useTexts(failureMessages.texts)
  const ofSignIn = useTexts(signInMessages.problems)
  const conflictText = useTexts(failureMessages.conflicts)
  const kindNames = useTexts(kindMessages.names)
  const formats = useFormats()
  const companionOf = (kind?: Kind) => {
    const needed = kind?.companion?.kind
    return needed ? kindNames(`${needed}.lower.one`) : ''
  }
  return (failure, context = {}) => {
    const { code, signIn = 'other' } = failure
    if (code === 'signInFailed') return { title: ofSignIn(`${signIn}.title`), advice: ofSignIn(`${signIn}.advice`) }
    const parameters = {
      permission: failure.permission ?? 'none',
      roles: formats.anyOf(roleNames(failure, context)),
      graphCode: failure.graphCode ?? '',
      time: timeOf(failure, context, formats),
      maximum: context.maximum ?? 0,
      until: failure.until ? formats.dayAndClock(new Date(failure.until)) : '',
      companion: companionOf(context.kind),
      canBePrivileged: yesOrNo(context.kind?.hasPrivilegedTargets === true),
      isChoice: yesOrNo(isChoice(failure, context)),
      isHistory: yesOrNo(context.isHistory === true),
      isProtected: yesOrNo(isProtectedAction(failure, context)),
    }
    const text = textNameOf(code, context)
    const conflicts = (failure.conflicts ?? []).map((name) => conflictText(name))
    return {
      title: code === 'conflict' && conflicts.length > 0 ? conflicts.join(' ') : t(`${text}.title`, parameters),
      advice: t(`${text}.advice`, parameters).trim(),
    }
  }
}

/** An id that somebody typed need not be that of a deleted object, so nothing is said of "gone for good". */
function textNameOf<Code extends AppErrorCode>(code: Code, { operation }: FailureContext): Code | 'notFound' {
  return code === 'alreadyGone' && operation === 'read' ? 'notFound' : code
}

function yesOrNo(isSo: boolean): 'yes' | 'no' {
  return isSo ? 'yes' : 'no'
}

export function roleTitles(names: readonly RoleName[]): readonly string[] {
  return names.map((name) => roles[name].name)
}

function isChoice(failure: Failure, { kind }: FailureContext): boolean {
  return kind !== undefined && isSolvableConflict(kind, failure)
}

/** An authentication context is asked for by a protected action; anything else by a policy on the whole. */
function isProtectedAction({ claims }: Failure, { operation }: FailureContext): boolean {
  return operation !== undefined && operation !== 'read' && claims?.includes('"acrs"') === true
}

function roleNames({ code }: Failure, { kind, operation, roles: wanted }: FailureContext): readonly string[] {
  if (code === 'auditLogRefused') return roleTitles(auditLogRoles)
  if (wanted) return roleTitles(wanted)
  return roleTitles(kind && operation ? kind.roles[operation].sure : ['globalAdministrator'])
}

function timeOf(failure: Failure, { since, readBackAt }: FailureContext, formats: Formats): string {
  if (readBackAt) return formats.clockTime(new Date(readBackAt))
  if (failure.retryAfterSeconds === undefined) return 'none'
  return formats.clockTime(new Date((since?.getTime() ?? Date.now()) + failure.retryAfterSeconds * 1000))
}
