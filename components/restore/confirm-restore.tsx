'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { actMessages } from '@/lib/messages/acts'
import { failureMessages } from '@/lib/messages/failures'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { Consequences } from '@/components/shared/consequences'
import { Findings } from '@/components/shared/findings'
import { KindCounts } from '@/components/shared/kind-counts'
import { LeftOut } from '@/components/shared/left-out'
import { ObjectName } from '@/components/shared/object-name'
import { ReasonField } from '@/components/shared/reason-field'
import { RoleLine } from '@/components/shared/role-line'
import { useThings } from '@/components/shared/use-things'
import { useUndoLine } from '@/components/shared/use-undo-line'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useRoleHint } from '@/lib/queries/use-role-hint'
import { useUndoGroups } from '@/lib/queries/use-undo-groups'
import { AddressChoice } from './address-choice'
import { CompanionChoice } from './companion-choice'
import { ExclusionChoice } from './exclusion-choice'
import { Readiness } from './readiness'
import { RenameChoice } from './rename-choice'
import { SignInNameField } from './sign-in-name-field'
import { TasksBefore } from './tasks'
import type { RestorePlan } from './use-restore-plan'

const useStyles = makeStyles({
  lead: { margin: 0 },
  notice: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
})

type Props = {
  request: ActRequest
  plan: RestorePlan
  conflict: Outcome | null
  reason: string
  setReason: (reason: string) => void
  onClose: () => void
  onConfirm: () => void
}

/** What a restore does to the chosen objects, what stands in the way, and the choices there are. */
export function ConfirmRestore({ request, plan, conflict, reason, setReason, onClose, onConfirm }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const things = useThings()
  const { free, left, findingsOf } = plan.tried
  const [one] = request.objects.length === 1 ? request.objects : []
  return (
    <ActDialog
      title={
        one
          ? t.rich('restore.titleOne', { name: () => <ObjectName name={one.displayName} /> })
          : t('restore.titleMany', { things: things(free.length > 0 ? free : left) })
      }
      {...(free.length > 0 && { note: <UndoNote objects={free} /> })}
      onClose={onClose}
      actions={
        free.length === 0 ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <ConfirmButton plan={plan} onConfirm={onConfirm} />
          </>
        )
      }
    >
      {request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>}
      {free.length > 0 && <Choices plan={plan} conflict={conflict} total={request.objects.length} />}
      {one ? (
        <LeftOut act="restore" left={left} total={1} findingsOf={findingsOf} />
      ) : (
        free.length === 0 && <Readiness plan={plan} total={request.objects.length} />
      )}
      {free.length > 0 && <ReasonField value={reason} onChange={setReason} />}
    </ActDialog>
  )
}

/** Whether the restore can be undone, and what that takes or lacks. */
function UndoNote({ objects }: { objects: readonly DeletedObject[] }) {
  const t = useTexts(actMessages)
  const groups = useUndoGroups(objects)
  const lineOf = useUndoLine()
  const count = groups.flatMap((group) => group.objects).length
  if (count === 0) return t('restore.notUndoable')
  const total = objects.length
  const undoable = count < total ? t('restore.undoableSome', { count, total }) : t('restore.undoable')
  const [only] = groups.length === 1 ? groups : []
  if (only) return only.missing.length > 0 ? lineOf(only, true) : `${undoable} ${lineOf(only, true)}`
  const lacking = groups.filter(({ missing }) => missing.length > 0).map((group) => lineOf(group, false))
  return [undoable, t('undo.differs'), ...lacking].join(' ')
}

function ConfirmButton({ plan, onConfirm }: { plan: RestorePlan; onConfirm: () => void }) {
  const { tried, signInName, companions, chosen } = plan
  // Of several nobody waits for what is still being looked up, and the dialog says what that is.
  const isWaiting = tried.one !== undefined && (tried.isLooking || companions.isLooking)
  const isReady = chosen.length > 0 && !isWaiting && (signInName === null || canBeHad(signInName))
  const roleOfAll = useRoleHint('restore', tried.free)
  const isAdvised = tried.verdict ? tried.verdict.isAdvised : roleOfAll?.hint.verdict !== 'probablyNot'
  return (
    <Button
      appearance={isAdvised ? 'primary' : 'secondary'}
      icon={<ArrowUndoRegular />}
      disabledFocusable={!isReady}
      onClick={() => {
        tried.looks.stop()
        onConfirm()
      }}
    >
      <ConfirmWords size={chosen.length} signInName={signInName} />
    </Button>
  )
}

type SignInName = RestorePlan['signInName']

/** As far as it is known: whether somebody has it is only a hint, the form and the domain are not. */
function canBeHad({ isValid, check }: NonNullable<SignInName>): boolean {
  return isValid && check?.state !== 'unverified'
}

function ConfirmWords({ size, signInName }: { size: number; signInName: SignInName }) {
  const t = useTexts(actMessages.restore)
  if (size !== 1) return t('confirmMany', { count: size })
  return signInName?.isChanged ? t('confirmAs', { name: localPart(signInName.value) }) : t('confirmOne')
}

/** Everything about the objects that a restore can be tried on. */
function Choices({ plan, conflict, total }: { plan: RestorePlan; conflict: Outcome | null; total: number }) {
  const { tried, signInName, renames, addresses, companions, leftOut, exclusions, hasUnreadNames } = plan
  const styles = useStyles()
  const t = useTexts(actMessages.restore)
  const kinds = kindsOf(tried.free)
  const [kind] = kinds.length === 1 ? kinds : []
  return (
    <>
      {conflict && <ConflictNotice conflict={conflict} />}
      <p className={styles.lead}>{t(leadOf(plan))}</p>
      {!kind && <KindCounts objects={tried.free} />}
      {signInName && <SignInNameField signInName={signInName} />}
      {!tried.one && <Readiness plan={plan} total={total} />}
      <RenameChoice renames={renames} />
      {!(tried.one && tried.isLooking) && <AddressChoice addresses={addresses} isLooking={tried.looks.isLooking} />}
      <CompanionChoice companions={companions} leftOut={leftOut} />
      <ExclusionChoice exclusions={exclusions} />
      {hasUnreadNames && !tried.looks.isLooking && <p className={styles.lead}>{t('choiceLater')}</p>}
      {kind && <Facts plan={plan} kind={kind} />}
    </>
  )
}

/** They come back as they were only where no choice changes them. */
function leadOf({ tried, signInName, renames, addresses, chosen }: RestorePlan) {
  const isRenamed = signInName?.isChanged === true || chosen.some((object) => Boolean(renames.nameFor(object)))
  const isWithout = chosen.some((object) => addresses.optionFor(object)?.autoReconcileProxyConflict)
  if (tried.one) return isRenamed || isWithout ? 'leadChanged' : 'lead'
  return isRenamed || isWithout ? 'leadManyChanged' : 'leadMany'
}

/** What is found out before a restore of objects of one kind, and what it brings back. */
function Facts({ plan, kind }: { plan: RestorePlan; kind: Kind }) {
  const { tried, companions } = plan
  const adminCentre = useAdminCentre()
  const solved = companions.chosen.length > 0 ? kind.companion?.consequence : null
  return (
    <>
      {tried.verdict ? (
        <Findings verdict={tried.verdict} kind={kind} hrefOf={adminCentre.holder} />
      ) : (
        <RoleForAll objects={tried.free} />
      )}
      <Consequences kind={kind} of={tried.free.map(tried.propertiesOf)} without={solved ? [solved] : []} />
      {tried.one && <TasksBefore object={{ ...tried.one, properties: tried.propertiesOf(tried.one) }} />}
    </>
  )
}

function RoleForAll({ objects }: { objects: readonly DeletedObject[] }) {
  const role = useRoleHint('restore', objects)
  if (!role) return null
  return (
    <ul style={{ listStyleType: 'none', margin: 0, padding: 0 }}>
      <RoleLine {...role} />
    </ul>
  )
}

function ConflictNotice({ conflict }: { conflict: Outcome }) {
  const styles = useStyles()
  const t = useTexts(actMessages.restore)
  const conflictText = useTexts(failureMessages.conflicts)
  return (
    <p role="alert" className={styles.notice}>
      {t('choiceNeeded', { conflicts: (conflict.conflicts ?? ['other']).map((name) => conflictText(name)).join(' ') })}
    </p>
  )
}

function kindsOf(objects: readonly DeletedObject[]): readonly Kind[] {
  const slugs = new Set(objects.map(({ kind }) => kind))
  return [...slugs].map((slug) => kindOf(slug))
}

function localPart(signInName: string): string {
  return signInName.slice(0, signInName.lastIndexOf('@'))
}
