import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import type { GraphProperties, Kind } from '@/lib/kinds/kind'

const useStyles = makeStyles({
  badges: { display: 'inline-flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  badge: { color: tokens.colorNeutralForeground2, flexShrink: 0, fontWeight: tokens.fontWeightRegular },
})

/** Kind-specific facts in one or two words. */
export function Badges({ kind, properties }: { kind: Kind; properties: GraphProperties }) {
  const styles = useStyles()
  const t = useTranslations('kinds.badges')
  const names = kind.badges(properties)
  if (names.length === 0) return null
  return (
    <span className={styles.badges}>
      {names.map((name) => (
        <Badge key={name} className={styles.badge} appearance="outline" color="informative" shape="rounded">
          {t(name)}
        </Badge>
      ))}
    </span>
  )
}
