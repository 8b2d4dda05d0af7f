'use client'

import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { actMessages } from '@/lib/messages/acts'
import { failureMessages } from '@/lib/messages/failures'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { Consequences } from '@/components/shared/consequences'
import { FindingLine, Findings } from '@/components/shared/findings'
import { KindCounts } from '@/components/shared/kind-counts'
import { LeftOut } from '@/components/shared/left-out'
import { ObjectName } from '@/components/shared/object-name'
import { ReasonField } from '@/components/shared/reason-field'
import { useRoleFinding } from '@/components/shared/use-role-finding'
import { useThings } from '@/components/shared/use-things'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { Outcome } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useFindings } from '@/lib/queries/use-findings'
import { useMe } from '@/lib/queries/use-me'
import type { useSignInName } from '@/lib/queries/names/use-sign-in-name'
import { CompanionChoice, type CompanionChoiceProps } from './companion-choice'
import { SignInNameField } from './sign-in-name-field'

const useStyles = makeStyles({
  lead: { margin: 0 },
  notice: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  hint: { margin: '0 0 0 32px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  request: ActRequest
  free: readonly DeletedObject[]
  blocked: readonly DeletedObject[]
  /** The only object of the act. */
  one: DeletedObject | undefined
  conflict: Outcome | null
  reason: string
  setReason: (reason: string) => void
  isReconciling: boolean
  setReconciling: (isOn: boolean) => void
  companions: CompanionChoiceProps
  signInName: ReturnType<typeof useSignInName> | null
  onClose: () => void
  onConfirm: () => void
}

/** What a restore does to the chosen objects, what stands in the way, and the choices there are. */
export function ConfirmRestore(props: Props) {
  const { request, free, blocked, one, reason, setReason, signInName, companions, onClose, onConfirm } = props
  const styles = useStyles()
  const t = useTexts(actMessages)
  const things = useThings()
  const kinds = kindsOf(free)
  const size = free.length + companionsWanted(companions)
  const isUndoable = kinds.every(({ graph }) => graph.live !== null)
  const isReady = size > 0 && !companions.isLooking && (signInName === null || canBeHad(signInName))
  return (
    <ActDialog
      title={
        one
          ? t.rich('restore.titleOne', { name: () => <ObjectName name={one.displayName} /> })
          : t('restore.titleMany', { things: things(free.length > 0 ? free : blocked) })
      }
      {...(free.length > 0 && { note: t(isUndoable ? 'restore.undoable' : 'restore.notUndoable') })}
      onClose={onClose}
      actions={
        free.length === 0 ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button appearance="primary" icon={<ArrowUndoRegular />} disabledFocusable={!isReady} onClick={onConfirm}>
              <ConfirmWords size={size} signInName={signInName} />
            </Button>
          </>
        )
      }
    >
      {request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>}
      {free.length > 0 && <Choices {...props} kinds={kinds} />}
      <LeftOut act="restore" left={blocked} total={request.objects.length} />
      {free.length > 0 && <ReasonField value={reason} onChange={setReason} />}
    </ActDialog>
  )
}

/** As far as it is known: whether somebody has it is only a hint, the form and the domain are not. */
function canBeHad({ isValid, check }: NonNullable<Props['signInName']>): boolean {
  return isValid && check?.state !== 'unverified'
}

function ConfirmWords({ size, signInName }: { size: number; signInName: Props['signInName'] }) {
  const t = useTexts(actMessages.restore)
  if (size !== 1) return t('confirmMany', { count: size })
  return signInName?.isChanged ? t('confirmAs', { name: localPart(signInName.value) }) : t('confirmOne')
}

function companionsWanted({ areWanted, companions }: CompanionChoiceProps): number {
  return areWanted ? companions.length : 0
}

/** Everything about the objects that a restore can be tried on. */
function Choices(props: Props & { kinds: readonly Kind[] }) {
  const { kinds, free, one, conflict, isReconciling, setReconciling, companions, signInName } = props
  const styles = useStyles()
  const t = useTexts(actMessages.restore)
  const [kind] = kinds.length === 1 ? kinds : []
  const canReconcile = kinds.some(({ restore }) => restore.options.includes('autoReconcileProxyConflict'))
  return (
    <>
      {conflict && <ConflictNotice conflict={conflict} />}
      <p className={styles.lead}>{t(one ? 'lead' : 'leadMany')}</p>
      {!kind && <KindCounts objects={free} />}
      {signInName && <SignInNameField signInName={signInName} />}
      {canReconcile && (
        <div>
          <Checkbox
            checked={isReconciling}
            onChange={(_, { checked }) => setReconciling(checked === true)}
            label={t('withoutTakenAddresses')}
          />
          <p className={styles.hint}>{t('withoutTakenAddressesHint')}</p>
        </div>
      )}
      <CompanionChoice {...companions} />
      {!one && canReconcile && <p className={styles.lead}>{t('choiceLater')}</p>}
      {kind && <Facts kind={kind} {...{ one, free, companions }} />}
    </>
  )
}

type FactsProps = Pick<Props, 'one' | 'free' | 'companions'> & { kind: Kind }

/** What is found out before a restore of objects of one kind, and what it brings back. */
function Facts({ kind, one, free, companions }: FactsProps) {
  const solved = companionsWanted(companions) > 0 ? kind.companion?.consequence : null
  return (
    <>
      <BeforeRestore kind={kind} one={one} objects={free} />
      <Consequences kind={kind} without={solved ? [solved] : []} />
    </>
  )
}

type BeforeProps = { kind: Kind; one: DeletedObject | undefined; objects: readonly DeletedObject[] }

function BeforeRestore({ kind, one, objects }: BeforeProps) {
  const query = useFindings(one)
  const roleFinding = useRoleFinding('restore', useMe().data, objects)
  const adminCentre = useAdminCentre()
  const isLooking = one !== undefined && kind.checks.length > 0 && query.isPending
  if (!one) return roleFinding && <RoleLine {...roleFinding} />
  return (
    <Findings found={query.data} isLooking={isLooking} hasFailed={query.isError} hrefOf={adminCentre.holder}>
      {roleFinding && <FindingLine {...roleFinding} />}
    </Findings>
  )
}

function RoleLine(finding: NonNullable<ReturnType<typeof useRoleFinding>>) {
  return (
    <ul style={{ listStyleType: 'none', margin: 0, padding: 0 }}>
      <FindingLine {...finding} />
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
