import { makeStyles, tokens } from '@fluentui/react-components'
import { ShieldKeyholeRegular } from '@fluentui/react-icons/svg/shield-keyhole'
import type { ReactNode } from 'react'
import { whenNarrow } from './media'

const useStyles = makeStyles({
  ground: {
    display: 'flex',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
  },
  card: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '600px',
    padding: '40px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    [whenNarrow]: { padding: tokens.spacingHorizontalXL },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  icon: {
    display: 'inline-flex',
    padding: '12px',
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    margin: '20px 0 8px',
  },
  advice: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
    margin: '0 0 20px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  details: {
    marginTop: '24px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

type Props = { title: string; advice: string; icon?: ReactNode; actions?: ReactNode; details?: ReactNode }

/** A whole page that is one sentence with a next step. */
export function ProblemCard({ title, advice, icon, actions, details }: Props) {
  const styles = useStyles()
  return (
    <main className={styles.ground}>
      <div className={styles.card}>
        <span className={styles.icon}>{icon ?? <ShieldKeyholeRegular aria-hidden fontSize={24} />}</span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.advice}>{advice}</p>
        {actions && <div className={styles.actions}>{actions}</div>}
        {details && <div className={styles.details}>{details}</div>}
      </div>
    </main>
  )
}
