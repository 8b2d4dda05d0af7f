'use client'

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { actMessages } from '@/lib/messages/acts'
import { useState } from 'react'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { RequestId } from '@/components/shared/failure-notice'
import { MicrosoftQuote } from '@/components/shared/microsoft-quote'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useUndoLine } from '@/components/shared/use-undo-line'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { useSession } from '@/lib/auth/session-provider'
import { isSettled, type Outcome } from '@/lib/contract/acts'
import { failureOf } from '@/lib/contract/outcome-of-failure'
import type { DeletedObject } from '@/lib/contract/objects'
import type { RunState } from '@/lib/contract/runs'
import { kindOf } from '@/lib/kinds'
import { undoNeeds } from '@/lib/kinds/undo-needs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import { useOpenRun, useRuns } from '@/lib/queries/run/use-runs'
import { useUndoGroups, type UndoGroup } from '@/lib/queries/use-undo-groups'
import { undoOffer } from '@/lib/storage/undo-offer'

const useStyles = makeStyles({
  toast: {
    position: 'fixed',
    right: '16px',
    bottom: '16px',
    zIndex: 5,
    boxSizing: 'border-box',
    width: '400px',
    maxWidth: 'calc(100vw - 32px)',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: '8px',
    padding: '12px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    [whenNarrow]: { bottom: '72px' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  needs: { maxHeight: '30vh', overflowY: 'auto', overflowWrap: 'anywhere' },
  failures: { listStyleType: 'none', margin: '4px 0 0', padding: 0, maxHeight: '30vh', overflowY: 'auto' },
  failure: { padding: '4px 0', overflowWrap: 'anywhere' },
  dismiss: { alignSelf: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginTop: '8px' },
})

/** After a restore: the way to what came back, and the way back. It stays until it is dismissed or replaced. */
export function UndoToast({ run }: { run: string }) {
  const live = useOpenRun(run)
  const state = useRunState(live)
  return live && state && <Toast key={run} live={live} state={state} />
}

type ToastProps = { live: LiveRun; state: RunState }

function Toast({ live, state }: ToastProps) {
  const styles = useStyles()
  const t = useTexts(actMessages.undo)
  const { activity, objects, outcomes, undone: tried } = state
  const restored = objects
    .filter(({ id }) => outcomes.get(id)?.state === 'done')
    .map((object) => asRestored(object, outcomes.get(object.id)))
  const [one] = restored.length === 1 ? restored : []
  const isUndoing = activity === 'undoing'
  const undone = [...tried.values()].filter(isSettled).length
  const [isAsked, setAsked] = useState(false)
  const hasFailed = isAsked && !isUndoing && undone < tried.size
  const names = useDistinctNames(restored)
  const name = () => one && <DistinctName name={names.of(one)} />
  const title = () => {
    if (isUndoing) return t('running')
    if (undone > 0) return one ? t.rich('doneOne', { name }) : t('doneMany', { count: undone })
    return one ? t.rich('offerOne', { name }) : t('offerMany', { count: restored.length })
  }
  const Icon = hasFailed ? ErrorCircleRegular : CheckmarkCircleFilled
  return (
    <section aria-label={t('region')} className={styles.toast} data-print="no">
      <Icon aria-hidden fontSize={20} className={hasFailed ? styles.failed : styles.done} />
      <div>
        <div role="status" className={styles.title}>
          {title()}
        </div>
        {!isAsked && undone === 0 && <Offer live={live} restored={restored} onUndo={() => setAsked(true)} />}
        {hasFailed && <Failures state={state} />}
      </div>
      {!isUndoing && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('dismiss')}
          title={t('dismiss')}
          className={styles.dismiss}
          onClick={() => undoOffer.clear()}
        />
      )}
    </section>
  )
}

/** With the sign-in name that it came back with: the old one is somebody else's now. */
function asRestored(object: DeletedObject, outcome: Outcome | undefined): DeletedObject {
  const userPrincipalName = outcome?.changes?.signInName
  if (userPrincipalName === undefined) return object
  return { ...object, properties: { ...object.properties, userPrincipalName } }
}

type OfferProps = { live: LiveRun; restored: readonly DeletedObject[]; onUndo: () => void }

function Offer({ live, restored, onUndo }: OfferProps) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const runs = useRuns()
  const adminCentre = useAdminCentre()
  const [one] = restored.length === 1 ? restored : []
  const href = one && adminCentre.liveObject(one)
  const groups = useUndoGroups(live.undoable)
  const objects = groups.flatMap((group) => (group.missing.length > 0 ? [] : group.objects))
  const undo = () => {
    onUndo()
    void runs.undo(live, objects)
  }
  return (
    <>
      {groups.length === 0 && <p className={styles.text}>{t('restore.notUndoable')}</p>}
      <Needs groups={groups} />
      <div className={styles.actions}>
        {href && (
          <Link href={href} target="_blank" rel="noreferrer">
            {t('openInEntra')}
          </Link>
        )}
        {objects.length > 0 && (
          <Button size="small" onClick={undo}>
            {t('undo.undo')}
          </Button>
        )}
      </div>
    </>
  )
}

/** What undoing takes, or what is missing for it: a paragraph for all that take the same. */
function Needs({ groups }: { groups: readonly UndoGroup[] }) {
  const styles = useStyles()
  const lineOf = useUndoLine()
  return (
    <div className={styles.needs} tabIndex={groups.length > 2 ? 0 : undefined}>
      {groups.map((group) => (
        <p key={group.objects[0]?.id} className={styles.text}>
          {lineOf(group, groups.length === 1)}
        </p>
      ))}
    </div>
  )
}

/** What was not deleted again and why, each with the way to it: it lives on. */
function Failures({ state: { objects, undone } }: { state: RunState }) {
  const styles = useStyles()
  const t = useTexts(actMessages.undo)
  const names = useDistinctNames(objects)
  const adminCentre = useAdminCentre()
  const failed = objects.flatMap((object) => {
    const outcome = undone.get(object.id)
    return outcome && !isSettled(outcome) ? [{ object, outcome }] : []
  })
  const session = useSession()
  const ofSignIn = failed.filter(({ outcome }) => outcome.state === 'needsStepUp')
  return (
    <>
      <p className={styles.text}>{t('notDone', { count: failed.length })}</p>
      <ul className={styles.failures} tabIndex={failed.length > 3 ? 0 : undefined} aria-label={t('notDeleted')}>
        {failed.map(({ object, outcome }) => (
          <li key={object.id} className={styles.failure}>
            <Link href={adminCentre.liveObject(object)} target="_blank" rel="noreferrer">
              <DistinctName name={names.of(object)} />
            </Link>
            <Reason object={object} outcome={outcome} />
          </li>
        ))}
      </ul>
      {ofSignIn.length > 0 && (
        <div className={styles.actions}>
          <SignInAndGoOn count={ofSignIn.length} go={() => session.signInWithClaims(ofSignIn[0]?.outcome.claims)} />
        </div>
      )}
    </>
  )
}

function Reason({ object, outcome }: { object: DeletedObject; outcome: Outcome }) {
  const styles = useStyles()
  const failure = failureOf(outcome)
  const texts = useFailureTexts()
  const kind = kindOf(object.kind)
  const roles = undoNeeds(kind, object.properties)?.roles.sure
  const words = failure && texts(failure, { kind, operation: 'restore', ...(roles && { roles }) })
  return (
    <>
      {words && (
        <p className={styles.text}>
          {words.title} {words.advice}
        </p>
      )}
      {outcome.said && <MicrosoftQuote said={outcome.said} />}
      {outcome.requestId && <RequestId requestId={outcome.requestId} />}
    </>
  )
}
