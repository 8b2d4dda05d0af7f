'use client'

import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import { actMessages } from '@/lib/messages/acts'
import { distinctNameMessages } from '@/lib/messages/distinct-names'
import { kindMessages } from '@/lib/messages/kinds'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { useTexts } from '@/components/ui/use-texts'
import { isSettled, type Outcome, type OutcomeState } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import { failureOf } from '@/lib/contract/outcome-of-failure'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { Operation } from '@/lib/kinds/kind'
import { RequestId } from './failure-notice'
import { MicrosoftQuote } from './microsoft-quote'
import { DistinctName } from './distinct-name'
import { PacedWait } from './paced-wait'
import { useFormats } from '@/components/ui/use-formats'
import { useChangeTexts } from './use-change-texts'
import { useDistinctNames } from './use-distinct-names'
import { useFailureTexts } from './use-failure-texts'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: {
    display: 'flex',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  doneBar: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  failedBar: { backgroundColor: tokens.colorStatusDangerBackground3 },
  leftBar: { backgroundColor: tokens.colorNeutralForeground4 },
  words: { display: 'flex', flexWrap: 'wrap', gap: '16px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '40vh', overflowY: 'auto' },
  item: { display: 'flex', gap: '8px', padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { flexShrink: 0, marginTop: '2px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  unsure: { color: tokens.colorPaletteMarigoldForeground2 },
  muted: { color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0 },
})

type Tone = 'done' | 'left' | 'failed' | 'unsure' | 'waiting'
const tones: Record<OutcomeState, Tone> = {
  done: 'done',
  alreadyDone: 'left',
  needsChoice: 'failed',
  refused: 'failed',
  needsStepUp: 'failed',
  throttled: 'waiting',
  failed: 'failed',
  unverified: 'unsure',
  notStarted: 'waiting',
}
const icons: Record<Tone, FluentIcon> = {
  done: CheckmarkCircleRegular,
  left: SubtractCircleRegular,
  failed: ErrorCircleRegular,
  unsure: QuestionCircleRegular,
  waiting: CircleRegular,
}

export type RunView = {
  objects: readonly DeletedObject[]
  outcomes: ReadonlyMap<string, Outcome>
  waitingUntil: Date | null
}

type Props = {
  run: RunView
  operation: Operation
  isFinished: boolean
  maximum: number | undefined
  /** Where a restored object is now. */
  linkOf: ((object: DeletedObject) => string | null) | undefined
  onRetry: ((objects: readonly DeletedObject[]) => void) | undefined
}

/** How a run goes and what became of each object. What failed comes first, with its reason. */
export function RunReport(props: Props) {
  const { run, isFinished, onRetry } = props
  const { objects, outcomes, waitingUntil } = run
  const styles = useStyles()
  const t = useTexts(actMessages)
  const formats = useFormats()
  const isMixed = kindsOf(objects).length > 1
  const names = useDistinctNames(objects, isMixed)
  const failed = objects.filter(({ id }) => isRetriable(outcomes.get(id)))
  const told = [...objects].sort((one, other) => rank(outcomes.get(one.id)) - rank(outcomes.get(other.id)))
  return (
    <div className={styles.whole}>
      {objects.length > 1 && <Progress {...props} />}
      {waitingUntil && <p role="status">{t('waiting', { time: formats.clockTime(waitingUntil) })}</p>}
      {!isFinished && <PacedWait kinds={kindsOf(objects)} />}
      <ul className={styles.list} aria-label={t('results')} tabIndex={objects.length > 6 ? 0 : undefined}>
        {told.map((object) => {
          const outcome = outcomes.get(object.id)
          return outcome && <ResultLine key={object.id} {...props} {...{ object, outcome, isMixed, names }} />
        })}
      </ul>
      {isFinished && onRetry && failed.length > 0 && (objects.length > 1 || isRefusedForRights(failed, outcomes)) && (
        <span>
          <Button onClick={() => onRetry(failed)}>{t('retryFailed', { count: failed.length })}</Button>
        </span>
      )}
    </div>
  )
}

function kindsOf(objects: readonly DeletedObject[]): readonly KindSlug[] {
  return [...new Set(objects.map(({ kind }) => kind))]
}

function Progress({ run: { objects, outcomes }, isFinished }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const counts: Record<Tone, number> = { done: 0, left: 0, failed: 0, unsure: 0, waiting: 0 }
  for (const { id } of objects) counts[toneOf(outcomes.get(id))] += 1
  const failed = counts.failed + counts.unsure
  const share = (count: number) => ({ width: `${(count / objects.length) * 100}%` })
  const finished = objects.length - counts.waiting
  const words = t('progress', { finished, total: objects.length })
  return (
    <>
      <div
        role="progressbar"
        aria-label={t('results')}
        aria-valuemin={0}
        aria-valuemax={objects.length}
        aria-valuenow={finished}
        aria-valuetext={words}
        className={styles.bar}
      >
        <span className={styles.doneBar} style={share(counts.done)} />
        <span className={styles.leftBar} style={share(counts.left)} />
        <span className={styles.failedBar} style={share(failed)} />
      </div>
      <div role="status" className={styles.words}>
        <span>{words}</span>
        <span>{t('chips.done', { count: counts.done })}</span>
        {counts.left > 0 && <span>{t('chips.alreadyDone', { count: counts.left })}</span>}
        {failed > 0 && <span>{t('chips.failed', { count: failed })}</span>}
        {counts.waiting > 0 && (
          <span>{t(isFinished ? 'chips.notStarted' : 'chips.waiting', { count: counts.waiting })}</span>
        )}
      </div>
    </>
  )
}

type LineProps = Props & {
  object: DeletedObject
  outcome: Outcome
  isMixed: boolean
  names: ReturnType<typeof useDistinctNames>
}

function ResultLine(props: LineProps) {
  const { operation, object, outcome, isMixed, names, maximum } = props
  const styles = useStyles()
  const tKinds = useTexts(kindMessages)
  const tOutcomes = useTexts(outcomeMessages)
  const failureTexts = useFailureTexts()
  const tone = toneOf(outcome)
  const Icon = icons[tone]
  const failure = failureOf(outcome)
  const kind = kindOf(object.kind)
  const texts = failure && failureTexts(failure, { kind, operation, maximum, readBackAt: outcome.readBackAt })
  const colour = {
    done: styles.done,
    left: styles.muted,
    failed: styles.failed,
    unsure: styles.unsure,
    waiting: styles.muted,
  }[tone]
  return (
    <li className={styles.item} data-outcome={outcome.state}>
      <Icon aria-hidden className={mergeClasses(styles.icon, colour)} fontSize={20} />
      <div className={styles.body}>
        <span className={styles.name}>
          <DistinctName name={names.of(object)} />
        </span>{' '}
        <span className={styles.muted}>
          {isMixed && `${tKinds(`names.${object.kind}.one`)}. `}
          {tOutcomes(`${outcome.state}`)}
        </span>
        <Changes outcome={outcome} />
        {texts && (
          <p className={styles.text}>
            {texts.title} {texts.advice}
          </p>
        )}
        {outcome.said && <MicrosoftQuote said={outcome.said} />}
        {(outcome.state !== 'done' || texts) && outcome.requestId && <RequestId requestId={outcome.requestId} />}
      </div>
      <WayTo {...props} />
    </li>
  )
}

/** Where the object is now, in a tab of its own: the report stays. */
function WayTo({ isFinished, object, outcome, names, linkOf }: LineProps) {
  const tActs = useTexts(actMessages)
  const tNames = useTexts(distinctNameMessages)
  if (outcome.state === 'done') {
    const href = linkOf?.(object) ?? null
    if (href === null) return null
    return (
      <Link href={href} target="_blank" rel="noreferrer">
        {tActs('openInEntra')}
      </Link>
    )
  }
  if (!isFinished || isSettled(outcome)) return null
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

/** The words of the heading when the only object of a run was not done. */
export function outcomeOfOne(outcome: Outcome | undefined): 'alreadyDone' | 'unverified' | 'failed' {
  return outcome?.state === 'alreadyDone' || outcome?.state === 'unverified' ? outcome.state : 'failed'
}

function toneOf(outcome: Outcome | undefined): Tone {
  return outcome ? tones[outcome.state] : 'waiting'
}

function isRetriable(outcome: Outcome | undefined): boolean {
  if (outcome?.state === 'refused') return isAboutRights(outcome)
  return outcome?.state === 'failed' || outcome?.state === 'notStarted' || outcome?.state === 'throttled'
}

/** A role may be activated meanwhile, so that trying again makes sense even for one alone. */
function isRefusedForRights(objects: readonly DeletedObject[], outcomes: RunView['outcomes']): boolean {
  return objects.some(({ id }) => isAboutRights(outcomes.get(id) ?? {}))
}

function rank(outcome: Outcome | undefined): number {
  return ['failed', 'unsure', 'left', 'waiting', 'done'].indexOf(toneOf(outcome))
}
