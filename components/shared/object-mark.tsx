import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { initialsOf } from '@/lib/format/initials'
import type { Kind } from '@/lib/kinds/kind'
import { KindIcon } from './kind-icon'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusMedium,
  },
  person: { borderRadius: tokens.borderRadiusCircular },
  large: { width: '48px', height: '48px', fontSize: tokens.fontSizeBase400 },
})

/** Initials of a person, or the icon of the kind. People are round, everything else is square. Decoration only. */
export function ObjectMark({ kind, name, isLarge }: { kind: Kind; name: string | null; isLarge?: boolean }) {
  const styles = useStyles()
  const initials = kind.isPerson ? initialsOf(name) : null
  return (
    <span aria-hidden className={mergeClasses(styles.mark, kind.isPerson && styles.person, isLarge && styles.large)}>
      {initials ?? <KindIcon kind={kind} fontSize={isLarge ? 24 : 16} />}
    </span>
  )
}
