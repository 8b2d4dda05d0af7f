'use client'

import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from '@/components/ui/object-name'
import { ReasonField } from '@/components/ui/reason-field'
import { useRoleNote } from '@/components/ui/use-role-note'
import type { ActTarget, Outcome } from '@/lib/contract/acts'
import { kindOf, type KindSlug } from '@/lib/kinds'
import { signInNameOf } from '@/lib/kinds/original-sign-in-name'
import type { ActRequest } from '@/lib/queries/use-act-request'
import { useMe } from '@/lib/queries/use-me'
import { useRun } from '@/lib/queries/use-run'
import { useSignInName } from '@/lib/queries/use-sign-in-name'
import { useStepUp } from '@/lib/queries/use-step-up'
import { Consequences } from './consequences'
import { RestoreResult } from './restore-result'
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

type Props = { slug: KindSlug; request: ActRequest; onClose: () => void }

/** Says what comes back and what does not, solves a conflict in place, restores, and tells what became of each object. */
export function RestoreDialog({ slug, request, onClose }: Props) {
  const run = useRun(slug, 'restore')
  const kind = kindOf(slug)
  const [objects, setObjects] = useState(request.objects)
  const [conflict, setConflict] = useState<Outcome | null>(null)
  const [reason, setReason] = useState(request.reason)
  const [isReconciling, setReconciling] = useState(false)
  const [one] = objects.length === 1 ? objects : []
  const canRename = one !== undefined && kind.restore.options.includes('newUserPrincipalName')
  const signInName = useSignInName(canRename ? signInNameOf(one) : null)
  const stepUp = useStepUp(slug, request)

  const options: ActTarget['options'] = {
    ...(signInName.isChanged && { newUserPrincipalName: signInName.value }),
    ...(isReconciling && { autoReconcileProxyConflict: true }),
  }
  const restore = async (chosen = objects) => {
    setConflict(null)
    const outcomes = await run.start({ objects: chosen, options, reason })
    if (stepUp.answerAtOnce(outcomes, chosen, reason)) return
    const [first] = outcomes
    if (chosen.length > 1 || first?.state !== 'needsChoice') return
    setConflict(first)
    if (first.conflicts?.includes('proxyAddresses')) setReconciling(true)
    run.reset()
  }

  if (run.state.phase !== 'idle') {
    return (
      <RestoreResult
        kind={kind}
        run={run}
        stepUp={stepUp.stepUpOf(run.state.outcomes.values(), run.state.objects, reason)}
        onClose={onClose}
        onRetry={(failed) => {
          setObjects(failed)
          void restore(failed)
        }}
      />
    )
  }
  return (
    <ConfirmRestore
      {...{ slug, kind, request, objects, one, conflict, reason, setReason, isReconciling, setReconciling, onClose }}
      signInName={canRename ? signInName : null}
      onConfirm={() => void restore()}
    />
  )
}

type ConfirmProps = Props & {
  kind: ReturnType<typeof kindOf>
  objects: ActRequest['objects']
  one: ActRequest['objects'][number] | undefined
  conflict: Outcome | null
  reason: string
  setReason: (reason: string) => void
  isReconciling: boolean
  setReconciling: (isOn: boolean) => void
  signInName: ReturnType<typeof useSignInName> | null
  onConfirm: () => void
}

function ConfirmRestore(props: ConfirmProps) {
  const { slug, kind, request, objects, one, conflict, reason, setReason, signInName, onClose, onConfirm } = props
  const styles = useStyles()
  const t = useTranslations('acts')
  const kindCount = useTranslations('kinds.names')
  const note = useRoleNote(kind, 'restore', useMe().data)
  const confirmWords = () => {
    if (!one) return t('restore.confirmMany', { count: objects.length })
    return signInName?.isChanged
      ? t('restore.confirmAs', { name: localPart(signInName.value) })
      : t('restore.confirmOne')
  }
  return (
    <ActDialog
      title={
        one
          ? t.rich('restore.titleOne', { name: () => <ObjectName name={one.displayName} /> })
          : t('restore.titleMany', { things: kindCount(`${slug}.count`, { count: objects.length }) })
      }
      note={note}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            appearance="primary"
            icon={<ArrowUndoRegular />}
            disabledFocusable={signInName !== null && !signInName.isValid}
            onClick={onConfirm}
          >
            {confirmWords()}
          </Button>
        </>
      }
    >
      {request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>}
      {conflict && <ConflictNotice conflict={conflict} />}
      <p className={styles.lead}>{one ? t('restore.lead') : t('restore.leadMany')}</p>
      {signInName && <SignInNameField signInName={signInName} />}
      {kind.restore.options.includes('autoReconcileProxyConflict') && (
        <div>
          <Checkbox
            checked={props.isReconciling}
            onChange={(_, { checked }) => props.setReconciling(checked === true)}
            label={t('restore.withoutTakenAddresses')}
          />
          <p className={styles.hint}>{t('restore.withoutTakenAddressesHint')}</p>
        </div>
      )}
      {!one && kind.restore.options.length > 0 && <p className={styles.lead}>{t('restore.choiceLater')}</p>}
      <Consequences kind={kind} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  )
}

function ConflictNotice({ conflict }: { conflict: Outcome }) {
  const styles = useStyles()
  const t = useTranslations('acts.restore')
  const conflictText = useTranslations('failures.conflicts')
  return (
    <p role="alert" className={styles.notice}>
      {t('choiceNeeded', { conflicts: (conflict.conflicts ?? ['other']).map((name) => conflictText(name)).join(' ') })}
    </p>
  )
}

function localPart(signInName: string): string {
  return signInName.slice(0, signInName.lastIndexOf('@'))
}
