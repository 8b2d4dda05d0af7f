import { makeStyles, tokens } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  badge: {
    flexShrink: 0,
    padding: '0 5px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** Kind-specific facts in one or two words. */
export function Badges({ kind, properties }: { kind: Kind; properties: GraphProperties }) {
  const styles = useStyles()
  const t = useTexts(kindMessages.badges)
  const names = kind.badges(properties)
  if (names.length === 0) return null
  return (
    <span className={styles.badges}>
      {names.map((name) => (
        <span key={name} className={styles.badge}>
          {t(name)}
        </span>
      ))}
    </span>
  )
}
