'use client'

import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { findingMessages } from '@/lib/messages/findings'
import { useTexts } from '@/components/ui/use-texts'
import type { Failure } from '@/lib/contract/app-error'
import type { Finding, Holder } from '@/lib/contract/findings'
import { visibleText } from '@/lib/format/visible-text'
import type { Kind } from '@/lib/kinds/kind'
import { Moment } from '@/components/ui/moment'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { VerdictOnOne } from '@/lib/contract/verdict'
import { AdviceSource } from './advice-source'
import { FindingLine } from './finding-line'
import { MicrosoftQuote } from './microsoft-quote'
import { RoleLine } from './role-line'
import { useFailureTexts } from './use-failure-texts'
import { useFindingTexts } from './use-finding-texts'
import { usePlaceNames } from './use-place-names'

const useStyles = makeStyles({
  box: {
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px', marginBottom: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  looked: { margin: '8px 0 0' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Props = {
  verdict: VerdictOnOne
  kind: Kind
  /** Where a live object is changed. */
  hrefOf: (holder: Holder) => string | null
}

/** What is said of a restore beforehand: what stands in the way, with the fix beside it, and what could not be read. */
export function Findings({ verdict, kind, hrefOf }: Props) {
  const styles = useStyles()
  const t = useTexts(findingMessages)
  const texts = useFindingTexts()
  const { title, count, findings, hasFailed, role, wantedRoles, refusal, checkedAt } = verdict
  return (
    <section className={styles.box} aria-labelledby="findings">
      <div className={styles.head}>
        <h3 id="findings" className={styles.title}>
          {t(`titles.${title}`, { count })}
        </h3>
        {checkedAt !== null && (
          <span className={styles.muted}>{t.rich('checkedAt', { when: () => <Moment iso={checkedAt} /> })}</span>
        )}
      </div>
      {title === 'looking' && (
        <Skeleton label={t('titles.looking')}>
          <SkeletonBar height={64} />
        </Skeleton>
      )}
      <ul className={styles.list}>
        {refusal && <RefusalLine refusal={refusal} kind={kind} />}
        {findings.map((finding) => (
          <FindingLine key={finding.check} verdict={finding.verdict} {...texts(finding)}>
            <HolderLinks finding={finding} hrefOf={hrefOf} />
            {finding.verdict === 'note' && <AdviceSource of={finding.check} />}
          </FindingLine>
        ))}
        {hasFailed && <FindingLine verdict="unread" title={t('failed')} advice="" />}
        {role && wantedRoles && <RoleLine hint={role} wanted={wantedRoles} />}
      </ul>
      <LookedAt verdict={verdict} />
    </section>
  )
}

/** Without it nobody knows what "nothing in the way" is worth. */
function LookedAt({ verdict: { looked, findings } }: Pick<Props, 'verdict'>) {
  const styles = useStyles()
  const t = useTexts(findingMessages)
  const placeNames = usePlaceNames()
  if (looked.length === 0) return null
  const areAddressesFree = findings.some(({ check, verdict }) => check === 'proxyAddresses' && verdict === 'fine')
  return (
    <p className={mergeClasses(styles.muted, styles.looked)}>
      {t('looked', { places: placeNames.ofLooked(looked) })} {areAddressesFree && t('notSeen')}
    </p>
  )
}

/** Why Graph refused the last try: it knows better than any look. */
function RefusalLine({ refusal, kind }: { refusal: Failure; kind: Kind }) {
  const t = useTexts(findingMessages)
  const { title, advice } = useFailureTexts()(refusal, { kind, operation: 'restore' })
  return (
    <FindingLine verdict="blocks" title={t('refused', { reason: title })} advice={advice}>
      {refusal.said && <MicrosoftQuote said={refusal.said} />}
    </FindingLine>
  )
}

function HolderLinks({ finding, hrefOf }: { finding: Finding; hrefOf: Props['hrefOf'] }) {
  const styles = useStyles()
  const t = useTexts(findingMessages)
  const holders = [...(finding.taken ?? []).map(({ holder }) => holder), ...(finding.holder ? [finding.holder] : [])]
  const each = new Map(holders.map((holder) => [holder.id, holder]))
  return [...each.values()].map((holder) => {
    const href = hrefOf(holder)
    return (
      href && (
        <p key={holder.id} className={styles.text}>
          <Link href={href} target="_blank" rel="noreferrer">
            {t('openHolder', { name: visibleText(holder.displayName ?? holder.id) })}
          </Link>
        </p>
      )
    )
  })
}
