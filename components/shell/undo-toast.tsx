'use client'

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { actMessages } from '@/lib/messages/acts'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { RequestId } from '@/components/shared/failure-notice'
import { useFormats } from '@/components/ui/use-formats'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { roleTitles, useFailureTexts } from '@/components/shared/use-failure-texts'
import { SignInAndGoOn } from '@/components/shared/sign-in-and-go-on'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { useSession } from '@/lib/auth/session-provider'
import { isSettled, type Outcome } from '@/lib/contract/acts'
import { failureOf } from '@/lib/contract/outcome-of-failure'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { useRun, type RunState } from '@/lib/queries/run/use-run'
import { undoOffer, type Restored } from '@/lib/storage/undo-offer'

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
  failures: { listStyleType: 'none', margin: '4px 0 0', padding: 0, maxHeight: '30vh', overflowY: 'auto' },
  failure: { padding: '4px 0', overflowWrap: 'anywhere' },
  dismiss: { alignSelf: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginTop: '8px' },
})

/** After a restore: the way to what came back, and the way back. It stays until it is dismissed or replaced. */
export function UndoToast({ restored }: { restored: readonly Restored[] }) {
  return <Toast key={restored.map(({ object }) => object.id).join()} restored={restored} />
}

function Toast({ restored }: { restored: readonly Restored[] }) {
  const styles = useStyles()
  const t = useTexts(actMessages.undo)
  const run = useRun('undoRestore')
  const { phase, outcomes } = run.state
  const [one] = restored.length === 1 ? restored : []
  const outcomesOfRun = [...outcomes.values()]
  const undone = outcomesOfRun.filter(isSettled).length
  const hasFailed = phase === 'finished' && undone < outcomesOfRun.length
  const names = useDistinctNames(restored.map(({ object }) => object))
  const name = () => one && <DistinctName name={names.of(one.object)} />
  const title = () => {
    if (phase === 'running') return t('running')
    if (phase === 'finished' && undone > 0) return one ? t.rich('doneOne', { name }) : t('doneMany', { count: undone })
    return one ? t.rich('offerOne', { name }) : t('offerMany', { count: restored.length })
  }
  const Icon = hasFailed ? ErrorCircleRegular : CheckmarkCircleFilled
  return (
    <section aria-label={t('region')} className={styles.toast}>
      <Icon aria-hidden fontSize={20} className={hasFailed ? styles.failed : styles.done} />
      <div>
        <div role="status" className={styles.title}>
          {title()}
        </div>
        {phase === 'idle' && <Offer restored={restored} onUndo={(request) => void run.start(request)} />}
        {hasFailed && <Failures run={run.state} />}
      </div>
      {phase !== 'running' && (
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

type OfferProps = {
  restored: readonly Restored[]
  onUndo: (request: Parameters<ReturnType<typeof useRun>['start']>[0]) => void
}

function Offer({ restored, onUndo }: OfferProps) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const formats = useFormats()
  const adminCentre = useAdminCentre()
  const [one] = restored.length === 1 ? restored : []
  const href = one && adminCentre.liveObject(one.object)
  const undoable = restored.filter(({ receipt }) => receipt !== null)
  const receipts = new Map(undoable.flatMap(({ object, receipt }) => (receipt ? [[object.id, receipt] as const] : [])))
  const objects = undoable.map(({ object }) => object)
  const roles = [...new Set(objects.flatMap(({ kind }) => kindOf(kind).roles.restore.sure))]
  return (
    <>
      {objects.length > 0 && (
        <p className={styles.text}>
          {t('undo.needs', { count: objects.length, roles: formats.anyOf(roleTitles(roles)) })}
        </p>
      )}
      <div className={styles.actions}>
        {href && (
          <Link href={href} target="_blank" rel="noreferrer">
            {t('openInEntra')}
          </Link>
        )}
        {objects.length > 0 && (
          <Button size="small" onClick={() => onUndo({ objects, receipts, reason: '' })}>
            {t('undo.undo')}
          </Button>
        )}
      </div>
    </>
  )
}

/** What was not deleted again and why, each with the way to it: it lives on. */
function Failures({ run: { objects, outcomes } }: { run: RunState }) {
  const styles = useStyles()
  const t = useTexts(actMessages.undo)
  const names = useDistinctNames(objects)
  const adminCentre = useAdminCentre()
  const failed = objects.flatMap((object) => {
    const outcome = outcomes.get(object.id)
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
  const words = failure && texts(failure, { kind: kindOf(object.kind), operation: 'restore' })
  return (
    <>
      {words && (
        <p className={styles.text}>
          {words.title} {words.advice}
        </p>
      )}
      {outcome.requestId && <RequestId requestId={outcome.requestId} />}
    </>
  )
}
