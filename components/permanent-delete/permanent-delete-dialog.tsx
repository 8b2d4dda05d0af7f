'use client'

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { useState } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { ActResult } from '@/components/shared/act-result'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { FindingLine } from '@/components/shared/findings'
import { KindCounts } from '@/components/shared/kind-counts'
import { LeftOut } from '@/components/shared/left-out'
import { ObjectName } from '@/components/shared/object-name'
import { ReasonField } from '@/components/shared/reason-field'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import { useRoleFinding } from '@/components/shared/use-role-finding'
import { useThings } from '@/components/shared/use-things'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import { matchesPhrase, phraseForOne } from '@/lib/format/typed-confirmation'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useActable } from '@/lib/queries/run/use-actable'
import { useFindings } from '@/lib/queries/use-findings'
import { useMe } from '@/lib/queries/use-me'
import { useRun } from '@/lib/queries/run/use-run'
import { useStepUp } from '@/lib/queries/run/use-step-up'
import { WhatGoes } from './what-goes'

const useStyles = makeStyles({
  warning: { display: 'flex', gap: '10px', margin: 0 },
  warningIcon: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  notice: {
    margin: 0,
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  findings: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  phrase: { fontWeight: tokens.fontWeightSemibold, userSelect: 'all' },
  danger: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
})

type Props = { list: ListName; request: ActRequest; onClose: () => void }

/**
 * Names and counts what will be gone, asks for the typed confirmation, deletes once, and tells what became of each object.
 */
export function PermanentDeleteDialog({ list, request, onClose }: Props) {
  const run = useRun('permanentDelete')
  const me = useMe().data
  const [reason, setReason] = useState(request.reason)
  const { free, blocked } = useActable('permanentDelete', request.objects)
  const stepUp = useStepUp(list, request)
  if (run.state.phase !== 'idle') {
    const waiting = stepUp.stepUpOf(run.state.outcomes.values(), run.state.objects, { reason })
    return (
      <ActResult
        act="permanentDelete"
        run={run}
        maximum={me?.permanentDelete.maximum}
        actions={waiting && <SignInAndGoOn count={waiting.waiting.length} go={waiting.go} />}
        onClose={onClose}
      />
    )
  }
  const deletePermanently = async () => {
    const outcomes = await run.start({ objects: free, reason })
    stepUp.answerAtOnce(outcomes, free, { reason })
  }
  return (
    <ConfirmPermanentDelete
      {...{ request, free, blocked, reason, setReason, onClose }}
      onConfirm={() => void deletePermanently()}
    />
  )
}

type ConfirmProps = {
  request: ActRequest
  free: readonly DeletedObject[]
  blocked: readonly DeletedObject[]
  reason: string
  setReason: (reason: string) => void
  onClose: () => void
  onConfirm: () => void
}

function ConfirmPermanentDelete({ request, free, blocked, reason, setReason, onClose, onConfirm }: ConfirmProps) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const things = useThings()
  const [typed, setTyped] = useState('')
  const [one] = free.length === 1 && request.objects.length === 1 ? free : []
  const phrase = one ? phraseForOne(one) : t('permanentDelete.phraseMany', { count: free.length })
  const isTyped = free.length > 0 && matchesPhrase(typed, phrase)
  return (
    <ActDialog
      title={
        one
          ? t.rich('permanentDelete.titleOne', { name: () => <ObjectName name={one.displayName} /> })
          : t('permanentDelete.titleMany', { things: things(free) })
      }
      note={t('permanentDelete.mayAskAgain')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{one ? t('permanentDelete.keepOne') : t('permanentDelete.keepMany')}</Button>
          <Button
            className={isTyped ? styles.danger : undefined}
            icon={<DeleteRegular />}
            disabledFocusable={!isTyped}
            onClick={onConfirm}
          >
            {one ? t('permanentDelete.confirmOne') : t('permanentDelete.confirmMany', { count: free.length })}
          </Button>
        </>
      }
    >
      {request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>}
      {free.length > 0 && <Warning one={one} objects={free} />}
      <LeftOut act="permanentDelete" left={blocked} total={request.objects.length} />
      {free.length > 0 && (
        <>
          <Findings one={one} objects={free} />
          <ReasonField value={reason} onChange={setReason} />
          <PhraseField phrase={phrase} typed={typed} isTyped={isTyped} onType={setTyped} />
        </>
      )}
    </ActDialog>
  )
}

type Going = { one: DeletedObject | undefined; objects: readonly DeletedObject[] }

function Warning({ one, objects }: Going) {
  const styles = useStyles()
  const t = useTexts(actMessages.permanentDelete)
  return (
    <>
      <p className={styles.warning}>
        <ErrorCircleFilled aria-hidden fontSize={20} className={styles.warningIcon} />
        <span>
          <span className={styles.strong}>{t('warning')}</span> {t(one ? 'warningOne' : 'warningMany')}
        </span>
      </p>
      {!one && <KindCounts objects={objects} />}
      <WhatGoes objects={objects} />
    </>
  )
}

/** Who may do it as far as it is known, and whether this one is protected for now. */
function Findings({ one, objects }: Going) {
  const styles = useStyles()
  const texts = useFindingTexts()
  const found = useFindings(one).data?.findings ?? []
  const me = useMe().data
  const ofRole = useRoleFinding('permanentDelete', me, objects)
  const telling = found.filter(({ check }) => check === 'deletionProtection' || check === 'privilegedTarget')
  return (
    <ul className={styles.findings}>
      {telling
        .filter(({ verdict }) => verdict !== 'fine')
        .map((finding) => (
          <FindingLine key={finding.check} verdict={finding.verdict} {...texts(finding)} />
        ))}
      {ofRole && <FindingLine {...ofRole} />}
    </ul>
  )
}

type PhraseProps = { phrase: string; typed: string; isTyped: boolean; onType: (typed: string) => void }

/** Enter does nothing here: only the button confirms. */
function PhraseField({ phrase, typed, isTyped, onType }: PhraseProps) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const isMistyped = typed !== '' && !isTyped
  return (
    <Field
      label={<>{t.rich('permanentDelete.type', { phrase: () => <bdi className={styles.phrase}>{phrase}</bdi> })}</>}
      validationState={isMistyped ? 'warning' : 'none'}
      validationMessage={isMistyped ? t('permanentDelete.mistyped') : null}
    >
      <Input value={typed} autoComplete="off" spellCheck={false} onChange={(_, { value }) => onType(value)} />
    </Field>
  )
}
