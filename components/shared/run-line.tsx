import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '@/components/ui/use-texts'
import { isSettled, type Outcome } from '@/lib/contract/acts'
import type { DistinctName as Name } from '@/lib/contract/distinct-names'
import type { DeletedObject } from '@/lib/contract/objects'
import { failureOf } from '@/lib/contract/outcome-of-failure'
import { pagePaths } from '@/lib/contract/paths'
import { fateOf, type RunState } from '@/lib/contract/runs'
import { kindOf } from '@/lib/kinds'
import { undoNeeds } from '@/lib/kinds/undo-needs'
import { actMessages } from '@/lib/messages/acts'
import { distinctNameMessages } from '@/lib/messages/distinct-names'
import { kindMessages } from '@/lib/messages/kinds'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { runMessages } from '@/lib/messages/runs'
import { DistinctName } from './distinct-name'
import { RequestId } from './failure-notice'
import { Identifier } from './identifier'
import { fateLooks } from './fate-looks'
import { MicrosoftQuote } from './microsoft-quote'
import type { RunReportProps } from './run-report'
import { useChangeTexts } from './use-change-texts'
import type { useDistinctNames } from './use-distinct-names'
import { useFailureTexts } from './use-failure-texts'

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { flexShrink: 0, marginTop: '2px' },
  muted: { color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0 },
})

type Props = Omit<RunReportProps, 'isPage' | 'onRetry'> & {
  object: DeletedObject
  isMixed: boolean
  names: ReturnType<typeof useDistinctNames>
}

/** What became of one object of a run, why, and the way to it. */
export function RunLine(props: Props) {
  const { run, object, isMixed, names } = props
  const styles = useStyles()
  const tKinds = useTexts(kindMessages)
  const outcome = run.outcomes.get(object.id)
  const undo = run.undone.get(object.id)
  const isUndone = undo !== undefined && isSettled(undo)
  const { Icon, colour } = fateLooks[isUndone ? 'leftAlone' : fateOf(outcome)]
  const words = useStateWords(run)
  return (
    <div className={styles.line}>
      <Icon aria-hidden className={styles.icon} style={{ color: colour }} fontSize={20} />
      <div className={styles.body}>
        <span className={styles.name}>
          <DistinctName name={names.of(object)} />
        </span>{' '}
        <KnownBy object={object} name={names.of(object)} />
        <span className={styles.muted}>
          {isMixed && `${tKinds(`names.${object.kind}.one`)}. `}
          {words(outcome, undo)}
        </span>
        {outcome && <Changes outcome={outcome} />}
        {outcome && <Why {...props} outcome={outcome} />}
        {outcome && props.moreOf?.(object, outcome)}
        {undo && !isSettled(undo) && <Why {...props} outcome={undo} isUndo />}
      </div>
      {!isUndone && <WayTo {...props} outcome={outcome} />}
    </div>
  )
}

/** What it is known by, for a ticket and for whoever looks for it, where its name does not say it. */
function KnownBy({ object, name }: { object: DeletedObject; name: Name }) {
  const identifier = kindOf(object.kind).identifier({ ...object.properties, id: object.id })
  const isTold = identifier === object.displayName || name.marks.length > 0
  return isTold ? null : <Identifier text={identifier} />
}

function useStateWords({ activity }: RunState) {
  const t = useTexts(runMessages)
  const tOutcomes = useTexts(outcomeMessages)
  return (outcome: Outcome | undefined, undo: Outcome | undefined) => {
    if (undo) return t(isSettled(undo) ? 'undone' : 'notUndone')
    if (outcome) return tOutcomes(`${outcome.state}`)
    return activity === 'idle' ? tOutcomes('notStarted') : t('waiting')
  }
}

function Why({ run, object, outcome, maximum, isUndo = false }: Props & { outcome: Outcome; isUndo?: boolean }) {
  const styles = useStyles()
  const failureTexts = useFailureTexts()
  const failure = failureOf(outcome)
  const kind = kindOf(object.kind)
  const operation = isUndo ? 'restore' : run.run.act
  const roles = isUndo ? undoNeeds(kind, object.properties)?.roles.sure : undefined
  const { readBackAt } = outcome
  const texts = failure && failureTexts(failure, { kind, operation, maximum, readBackAt, ...(roles && { roles }) })
  return (
    <>
      {texts && (
        <p className={styles.text}>
          {texts.title} {texts.advice}
        </p>
      )}
      {outcome.said && <MicrosoftQuote said={outcome.said} />}
      {(outcome.state !== 'done' || texts) && outcome.requestId && <RequestId requestId={outcome.requestId} />}
    </>
  )
}

/** Where the object is now, in a tab of its own: the report stays. */
function WayTo({ run, object, outcome, names, linkOf }: Props & { outcome: Outcome | undefined }) {
  const tActs = useTexts(actMessages)
  const tNames = useTexts(distinctNameMessages)
  if (outcome?.state === 'done') {
    const href = linkOf?.(object) ?? null
    if (href === null) return null
    return (
      <Link href={href} target="_blank" rel="noreferrer">
        {tActs('openInEntra')}
      </Link>
    )
  }
  if (run.activity !== 'idle' || (outcome && isSettled(outcome))) return null
  return (
    <Link
      href={pagePaths.object(object.kind, object.id)}
      target="_blank"
      rel="noreferrer"
      aria-label={tNames('detailsOf', { name: names.textOf(object) })}
    >
      {tNames('details')}
    </Link>
  )
}

/** In what an object that came back differs from what it was. */
function Changes({ outcome: { changes = {} } }: { outcome: Outcome }) {
  const styles = useStyles()
  const texts = useChangeTexts()
  return texts(changes).map((text) => (
    <p key={text} className={styles.text}>
      {text}
    </p>
  ))
}
