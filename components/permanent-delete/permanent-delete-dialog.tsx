'use client'

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { useState, type ReactNode } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { useNow } from '@/components/ui/use-clock'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { ActResult } from '@/components/shared/act-result'
import { CopyForTicket } from '@/components/shared/copy-for-ticket'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { FindingLine } from '@/components/shared/finding-line'
import { KindCounts } from '@/components/shared/kind-counts'
import { RoleLine } from '@/components/shared/role-line'
import { LeftOut } from '@/components/shared/left-out'
import { ObjectName } from '@/components/shared/object-name'
import { ReasonField } from '@/components/shared/reason-field'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import { useThings } from '@/components/shared/use-things'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import type { ListName } from '@/lib/contract/paths'
import type { RunState } from '@/lib/contract/runs'
import { matchesPhrase, phraseForOne } from '@/lib/format/typed-confirmation'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { useDependants } from '@/lib/queries/run/use-dependants'
import { useTried, type Tried } from '@/lib/queries/run/use-tried'
import { useRoleHint } from '@/lib/queries/use-role-hint'
import { useMe } from '@/lib/queries/use-me'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRun, useRunState } from '@/lib/queries/run/use-run'
import { useStepUp, type StepUp } from '@/lib/queries/run/use-step-up'
import { WhatBreaks } from './what-breaks'
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
  looking: { margin: 0, color: tokens.colorNeutralForeground3 },
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
  const run = useRun('permanentDelete', request.run)
  const [reason, setReason] = useState(request.reason)
  const tried = useTried('permanentDelete', request.objects)
  const stepUp = useStepUp(list, request)
  if (run.shown) {
    const stepUpOf = ({ outcomes, objects, run: { id } }: RunState) =>
      stepUp.stepUpOf(outcomes.values(), objects, { reason, run: id })
    return <Result live={run.shown} onStop={run.stop} {...{ stepUpOf, onClose }} />
  }
  const deletePermanently = async () => {
    const { outcomes, id } = await run.start({ objects: tried.free, reason })
    stepUp.answerAtOnce(outcomes, tried.free, { reason, run: id })
  }
  return (
    <ConfirmPermanentDelete
      {...{ request, tried, reason, setReason, onClose }}
      onConfirm={() => void deletePermanently()}
    />
  )
}

type ResultProps = {
  live: LiveRun
  onStop: () => void
  stepUpOf: (run: RunState) => StepUp | null
  onClose: () => void
}

function Result({ live, onStop, stepUpOf, onClose }: ResultProps) {
  const me = useMe().data
  const state = useRunState(live)
  if (!state) return null
  const waiting = stepUpOf(state)
  return (
    <ActResult
      run={state}
      onStop={onStop}
      maximum={me?.permanentDelete.maximum}
      actions={
        <>
          {waiting && <SignInAndGoOn count={waiting.waiting.length} go={waiting.go} />}
          <CopyForTicket run={state} person={me?.signInName ?? ''} />
        </>
      }
      onClose={onClose}
    />
  )
}

type ConfirmProps = {
  request: ActRequest
  tried: Tried
  reason: string
  setReason: (reason: string) => void
  onClose: () => void
  onConfirm: () => void
}

function ConfirmPermanentDelete({ request, tried, reason, setReason, onClose, onConfirm }: ConfirmProps) {
  const t = useTexts(actMessages)
  const things = useThings()
  const styles = useStyles()
  const { free, left, findingsOf } = tried
  const dependants = useDependants(free, useNow())
  const [one] = request.objects.length === 1 ? request.objects : []
  const title = one
    ? t.rich('permanentDelete.titleOne', { name: () => <ObjectName name={one.displayName} /> })
    : t('permanentDelete.titleMany', { things: things(free.length > 0 ? free : left) })
  const leftOut = <LeftOut act="permanentDelete" left={left} total={request.objects.length} findingsOf={findingsOf} />
  const afterSignIn = request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>
  if (free.length === 0) {
    return (
      <ActDialog title={title} onClose={onClose} actions={<Button onClick={onClose}>{t('close')}</Button>}>
        {afterSignIn}
        {leftOut}
      </ActDialog>
    )
  }
  return (
    <Question
      title={title}
      count={free.length}
      isLooking={tried.isLooking || dependants.isLooking}
      {...{ one, onClose, onConfirm }}
    >
      {afterSignIn}
      <Warning one={one} objects={free} />
      <WhatBreaks objects={free} dependants={dependants} />
      {leftOut}
      <Findings tried={tried} />
      <ReasonField value={reason} onChange={setReason} />
    </Question>
  )
}

type QuestionProps = Pick<ConfirmProps, 'onClose' | 'onConfirm'> & {
  title: ReactNode
  count: number
  isLooking: boolean
  one: DeletedObject | undefined
  children: ReactNode
}

/** Asks for the phrase that counts what will be sent, once that is known. */
function Question({ title, count, isLooking, one, onClose, onConfirm, children }: QuestionProps) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const [typed, setTyped] = useState('')
  const phrase = one ? phraseForOne(one) : t('permanentDelete.phraseMany', { count })
  const isTyped = !isLooking && matchesPhrase(typed, phrase)
  return (
    <ActDialog
      title={title}
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
            {one ? t('permanentDelete.confirmOne') : t('permanentDelete.confirmMany', { count })}
          </Button>
        </>
      }
    >
      {children}
      {isLooking ? (
        <p role="status" className={styles.looking}>
          {t('permanentDelete.looking')}
        </p>
      ) : (
        <PhraseField phrase={phrase} typed={typed} isTyped={isTyped} onType={setTyped} />
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

/** Who may do it as far as it is known, and whether some may be protected for all that could be read. */
function Findings({ tried: { free, verdict, findingsOf } }: { tried: Tried }) {
  const styles = useStyles()
  const t = useTexts(actMessages.permanentDelete)
  const texts = useFindingTexts()
  const roleOfAll = useRoleHint('permanentDelete', free)
  const hint = verdict ? verdict.role : roleOfAll?.hint
  const unread = verdict ? 0 : free.filter((object) => !isProtectionRead(findingsOf(object))).length
  return (
    <ul className={styles.findings}>
      {verdict?.findings.map((finding) => (
        <FindingLine key={finding.check} verdict={finding.verdict} {...texts(finding)} />
      ))}
      {unread > 0 && <FindingLine verdict="unread" title={t('protectionUnread', { count: unread })} advice="" />}
      {hint && roleOfAll && <RoleLine hint={hint} wanted={roleOfAll.wanted} />}
    </ul>
  )
}

function isProtectionRead(findings: readonly Finding[] | null): boolean {
  return findings?.every(({ verdict }) => verdict !== 'unread') === true
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
