import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import type { Verdict } from '@/lib/kinds/vocabulary'

const useStyles = makeStyles({
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

const icons: Record<Verdict, FluentIcon> = {
  fine: CheckmarkCircleRegular,
  choice: WarningRegular,
  blocks: DismissCircleRegular,
  impossible: DismissCircleRegular,
  note: InfoRegular,
  unread: QuestionCircleRegular,
}

type Props = { verdict: Verdict; title: string; advice: string; children?: ReactNode }

/** One thing that was looked up, with what to do about it. */
export function FindingLine({ verdict, title, advice, children }: Props) {
  const styles = useStyles()
  const Icon = icons[verdict]
  const colour: Record<Verdict, string> = {
    fine: styles.fine,
    choice: styles.choice,
    blocks: styles.blocks,
    impossible: styles.blocks,
    note: styles.note,
    unread: styles.note,
  }
  const isInTheWay = colour[verdict] === styles.blocks || verdict === 'choice'
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
