'use client'

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { FlashRegular } from '@fluentui/react-icons/svg/flash'
import { KindIcon } from '@/components/shared/kind-icon'
import { LinkButton } from '@/components/ui/link-button'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Incident } from '@/lib/contract/incidents'
import { pagePaths } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import { incidentMessages } from '@/lib/messages/incidents'
import { kindMessages } from '@/lib/messages/kinds'
import { useIncidentWords } from './incident-words'
import { WhoAndWhen } from './who-and-when'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    gap: '16px',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mark: {
    flexShrink: 0,
    alignSelf: 'flex-start',
    display: 'inline-flex',
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: 0, padding: 0, listStyleType: 'none' },
  kind: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
})

type Props = {
  incident: Incident
  isIntended: boolean
  /** How many objects of it still lie in the recycle bin; null where that is not known. */
  left: number | null
  onIntend: (isIntended: boolean) => void
}

/** One incident at a glance, with the way to what can be done about it. */
export function IncidentCard({ incident, isIntended, left, onIntend }: Props) {
  const styles = useStyles()
  const t = useTexts(incidentMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const words = useIncidentWords()
  const { id, kinds } = incident
  const isQuiet = isIntended || left === 0
  return (
    <article className={styles.card} aria-labelledby={`incident-${id}`}>
      <span className={mergeClasses(styles.mark, isQuiet && styles.quiet)}>
        <FlashRegular aria-hidden fontSize={24} />
      </span>
      <div className={styles.body}>
        <h2 id={`incident-${id}`} className={styles.title}>
          {words.heading(incident)}
        </h2>
        <p className={styles.text}>
          <WhoAndWhen incident={incident} />
        </p>
        <ul className={styles.kinds}>
          {kinds.map(({ kind, count }) => (
            <li key={kind} className={styles.kind}>
              <KindIcon kind={kindOf(kind)} fontSize={20} />
              <strong>{formats.number(count)}</strong> {tKinds(`names.${kind}.lower.${count === 1 ? 'one' : 'many'}`)}
            </li>
          ))}
        </ul>
        {left !== null && (
          <p className={styles.text}>{left === 0 ? t('over') : t('left', { count: left, total: incident.count })}</p>
        )}
        <div className={styles.actions}>
          <LinkButton href={pagePaths.incident(id)} appearance={isQuiet ? 'secondary' : 'primary'}>
            {t(left === 0 ? 'look' : 'review')}
          </LinkButton>
          <Button appearance="subtle" onClick={() => onIntend(!isIntended)}>
            {t(isIntended ? 'notIntended' : 'intended')}
          </Button>
        </div>
      </div>
    </article>
  )
}
