'use client'

import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular, ErrorCircleFilled } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ActDialog } from '@/components/ui/act-dialog'
import { ObjectName } from '@/components/ui/object-name'
import { ReasonField } from '@/components/ui/reason-field'
import { useRoleNote } from '@/components/ui/use-role-note'
import { matchesPhrase, phraseForOne } from '@/lib/format/typed-confirmation'
import { kindOf, type KindSlug } from '@/lib/kinds'
import type { ActRequest } from '@/lib/queries/use-act-request'
import { useMe } from '@/lib/queries/use-me'
import { useRun } from '@/lib/queries/use-run'
import { useStepUp } from '@/lib/queries/use-step-up'
import { PermanentDeleteResult } from './permanent-delete-result'
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

type Props = { slug: KindSlug; request: ActRequest; onClose: () => void }

/** Names and counts what will be gone, wants it typed, deletes once, and tells what became of each object. */
export function PermanentDeleteDialog({ slug, request, onClose }: Props) {
  const run = useRun(slug, 'permanentDelete')
  const [reason, setReason] = useState(request.reason)
  const stepUp = useStepUp(slug, request)
  if (run.state.phase !== 'idle') {
    const waiting = stepUp.stepUpOf(run.state.outcomes.values(), run.state.objects, reason)
    return <PermanentDeleteResult kind={kindOf(slug)} run={run} stepUp={waiting} onClose={onClose} />
  }
  const deletePermanently = async () => {
    const outcomes = await run.start({ objects: request.objects, reason })
    stepUp.answerAtOnce(outcomes, request.objects, reason)
  }
  return (
    <ConfirmPermanentDelete
      slug={slug}
      request={request}
      reason={reason}
      setReason={setReason}
      onClose={onClose}
      onConfirm={() => void deletePermanently()}
    />
  )
}

type ConfirmProps = Props & { reason: string; setReason: (reason: string) => void; onConfirm: () => void }

function ConfirmPermanentDelete({ slug, request, reason, setReason, onClose, onConfirm }: ConfirmProps) {
  const styles = useStyles()
  const kind = kindOf(slug)
  const t = useTranslations('acts')
  const kindCount = useTranslations('kinds.names')
  const note = useRoleNote(kind, 'permanentDelete', useMe().data)
  const [typed, setTyped] = useState('')
  const { objects } = request
  const [one] = objects.length === 1 ? objects : []
  const phrase = one ? phraseForOne(one) : t('permanentDelete.phraseMany', { count: objects.length })
  const isTyped = matchesPhrase(typed, phrase)
  return (
    <ActDialog
      title={
        one
          ? t.rich('permanentDelete.titleOne', { name: () => <ObjectName name={one.displayName} /> })
          : t('permanentDelete.titleMany', { things: kindCount(`${slug}.count`, { count: objects.length }) })
      }
      note={`${note} ${t('permanentDelete.mayAskAgain')}`}
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
            {one ? t('permanentDelete.confirmOne') : t('permanentDelete.confirmMany', { count: objects.length })}
          </Button>
        </>
      }
    >
      {request.isAfterSignIn && <p className={styles.notice}>{t('afterSignIn')}</p>}
      <p className={styles.warning}>
        <ErrorCircleFilled aria-hidden fontSize={20} className={styles.warningIcon} />
        <span>
          <span className={styles.strong}>{t('permanentDelete.warning')}</span>{' '}
          {one ? t('permanentDelete.warningOne') : t('permanentDelete.warningMany')}
        </span>
      </p>
      <WhatGoes kind={kind} objects={objects} />
      <ReasonField value={reason} onChange={setReason} />
      <PhraseField phrase={phrase} typed={typed} isTyped={isTyped} onType={setTyped} />
    </ActDialog>
  )
}

type PhraseProps = { phrase: string; typed: string; isTyped: boolean; onType: (typed: string) => void }

/** Enter does nothing here: only the button confirms. */
function PhraseField({ phrase, typed, isTyped, onType }: PhraseProps) {
  const styles = useStyles()
  const t = useTranslations('acts')
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
