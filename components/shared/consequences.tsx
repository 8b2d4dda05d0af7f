import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { detailMessages } from '@/lib/messages/details'
import { restoreFactMessages } from '@/lib/messages/restore-facts'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { AdviceSource } from './advice-source'
import { useNow } from '@/components/ui/use-clock'
import { holding } from '@/lib/kinds/conditional'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import type { ConsequenceName } from '@/lib/kinds/vocabulary'

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '16px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [whenNarrow]: { gridTemplateColumns: '1fr' },
  },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  item: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  fine: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
})

type Props = {
  kind: Kind
  /** What is known of each object. */
  of: readonly GraphProperties[]
  /** What the same act brings back otherwise. */
  without?: readonly ConsequenceName[]
}

/** What a restore brings back of these objects, and what it does not. */
export function Consequences({ kind, of, without = [] }: Props) {
  const styles = useStyles()
  const t = useTexts(detailMessages)
  const now = useNow()
  const ofAny = (facts: Kind['restore']['comesBack']) => [
    ...new Set(of.flatMap((properties) => holding(facts, properties, now))),
  ]
  const staysAway = ofAny(kind.restore.staysAway).filter((name) => !without.includes(name))
  return (
    <div className={styles.box}>
      <section aria-labelledby="comes-back">
        <h3 id="comes-back" className={styles.title}>
          {t('comesBack')}
        </h3>
        <List names={ofAny(kind.restore.comesBack)} comesBack />
      </section>
      {staysAway.length > 0 && (
        <section aria-labelledby="stays-away">
          <h3 id="stays-away" className={styles.title}>
            {t('staysAway')}
          </h3>
          <List names={staysAway} comesBack={false} />
        </section>
      )}
    </div>
  )
}

function List({ names, comesBack }: { names: readonly ConsequenceName[]; comesBack: boolean }) {
  const styles = useStyles()
  const t = useTexts(restoreFactMessages.consequences)
  const Icon = comesBack ? CheckmarkRegular : DismissRegular
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name} className={styles.item}>
          <Icon aria-hidden className={comesBack ? styles.fine : styles.icon} />
          <span>
            {t(name)} <AdviceSource of={name} />
          </span>
        </li>
      ))}
    </ul>
  )
}
