import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { overviewMessages } from '@/lib/messages/overview'
import { useTexts } from '@/components/ui/use-texts'
import type { ChartGroupName } from '@/lib/kinds/chart-groups'

const useStyles = makeStyles({
  entry: { display: 'inline-flex', alignItems: 'center', gap: '8px', fontSize: tokens.fontSizeBase200 },
  mark: { width: '12px', height: '12px', flexShrink: 0, borderRadius: tokens.borderRadiusSmall },
})

const lines = {
  '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
} as const

/** Colours of the groups; words stand beside each of them. */
export const useGroupStyles = makeStyles({
  users: { backgroundColor: tokens.colorCompoundBrandBackground, ...lines },
  groups: { backgroundColor: tokens.colorPaletteTealBorderActive, ...lines },
  applications: { backgroundColor: tokens.colorPaletteLavenderBorderActive, ...lines },
  others: { backgroundColor: tokens.colorNeutralForeground4, ...lines },
})

/** A group as the legend names it. */
export function GroupMark({ group }: { group: ChartGroupName }) {
  const styles = useStyles()
  const groupStyles = useGroupStyles()
  const t = useTexts(overviewMessages.days.groups)
  return (
    <span className={styles.entry}>
      <span aria-hidden className={mergeClasses(styles.mark, groupStyles[group])} />
      {t(group)}
    </span>
  )
}
