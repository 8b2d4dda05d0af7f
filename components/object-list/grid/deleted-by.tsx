import { makeStyles, tokens } from '@fluentui/react-components'
import { DeleterName } from '@/components/shared/deleter-name'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import { deleterMessages } from '@/lib/messages/deleters'
import { useDeleter } from '@/lib/queries/deleters/use-deleter'

const useStyles = makeStyles({
  whole: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  oneOf: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** Fills in as the audit log answers; the list does not wait for it. The details lead to the incident. */
export function DeletedBy({ object }: { object: DeletedObject }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  const told = useDeleter(object)
  const incident = told?.is === 'known' ? told.incident : null
  return (
    <span className={styles.whole}>
      <DeleterName told={told} />
      {incident && <span className={styles.oneOf}>{t('oneOf', { count: incident.count })}</span>}
    </span>
  )
}
