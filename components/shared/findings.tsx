'use client'

import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import { findingMessages } from '@/lib/messages/findings'
import { useTexts } from '@/components/ui/use-texts'
import type { Finding, Findings as Found, Holder } from '@/lib/contract/findings'
import { visibleText } from '@/lib/format/visible-text'
import { Moment } from '@/components/ui/moment'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import { useFindingTexts } from './use-finding-texts'

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
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  icon: { flexShrink: 0 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  choice: { color: tokens.colorPaletteMarigoldForeground2 },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
})

const icons: Record<Finding['verdict'], FluentIcon> = {
  fine: CheckmarkCircleRegular,
  choice: WarningRegular,
  blocks: DismissCircleRegular,
  note: InfoRegular,
  unread: QuestionCircleRegular,
}

type Props = {
  found: Found | undefined
  isLooking: boolean
  /** Why nothing could be looked up; that blocks nothing. */
  hasFailed: boolean
  /** Where a live object is changed. */
  hrefOf: (holder: Holder) => string | null
  /** Further lines, such as the one about roles. */
  children?: ReactNode
}

/** What was looked up before an act: what stands in the way, with the fix beside it, and what could not be read. */
export function Findings({ found, isLooking, hasFailed, hrefOf, children }: Props) {
  const styles = useStyles()
  const t = useTexts(findingMessages)
  const texts = useFindingTexts()
  const findings = found?.findings ?? []
  const inTheWay = findings.filter(({ verdict }) => verdict === 'choice' || verdict === 'blocks').length
  const isPartial = hasFailed || (inTheWay === 0 && findings.some(({ verdict }) => verdict === 'unread'))
  return (
    <section className={styles.box} aria-labelledby="findings">
      <div className={styles.head}>
        <h3 id="findings" className={styles.title}>
          {isLooking ? t('looking') : isPartial ? t('partly') : t('title', { count: inTheWay })}
        </h3>
        {found && (
          <span className={styles.muted}>{t.rich('checkedAt', { when: () => <Moment iso={found.checkedAt} /> })}</span>
        )}
      </div>
      {isLooking && (
        <Skeleton label={t('looking')}>
          <SkeletonBar height={64} />
        </Skeleton>
      )}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingLine key={finding.check} verdict={finding.verdict} {...texts(finding)}>
            <HolderLinks finding={finding} hrefOf={hrefOf} />
          </FindingLine>
        ))}
        {hasFailed && <FindingLine verdict="unread" title={t('failed')} advice="" />}
        {children}
      </ul>
    </section>
  )
}

type LineProps = { verdict: Finding['verdict']; title: string; advice: string; children?: ReactNode }

export function FindingLine({ verdict, title, advice, children }: LineProps) {
  const styles = useStyles()
  const Icon = icons[verdict]
  const colour = {
    fine: styles.fine,
    choice: styles.choice,
    blocks: styles.blocks,
    note: styles.note,
    unread: styles.note,
  }
  const isInTheWay = verdict === 'choice' || verdict === 'blocks'
  return (
    <li className={styles.item} data-verdict={verdict}>
      <Icon aria-hidden fontSize={20} className={mergeClasses(styles.icon, colour[verdict])} />
      <div className={styles.body}>
        <span className={isInTheWay ? styles.strong : undefined}>{title}</span>
        {advice !== '' && <p className={styles.text}>{advice}</p>}
        {children}
      </div>
    </li>
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
