'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { failureOfError } from '@/lib/queries/query-client'
import type { useCompanions } from '@/lib/queries/run/use-companions'

const useStyles = makeStyles({
  hint: { margin: '0 0 0 32px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  names: { margin: '0 0 0 32px', padding: 0, listStyleType: 'none', maxHeight: '96px', overflowY: 'auto' },
  muted: { margin: 0, color: tokens.colorNeutralForeground3 },
})

export type CompanionChoiceProps = ReturnType<typeof useCompanions> & {
  areWanted: boolean
  setWanted: (areWanted: boolean) => void
}

/** Offers the deleted objects that belong to the chosen ones, in the same act. */
export function CompanionChoice(props: CompanionChoiceProps) {
  const { order, companions, isLooking, failure, error, areWanted, setWanted } = props
  const styles = useStyles()
  const t = useTexts(actMessages.restore.companions)
  const kindNames = useTexts(kindMessages.names)
  const failureTexts = useFailureTexts()
  const problem = failure ?? (error ? failureOfError(error) : null)
  const slug = companions[0]?.kind
  const names = useDistinctNames(companions)
  if (isLooking) {
    return (
      <p role="status" className={styles.muted}>
        {t('looking')}
      </p>
    )
  }
  return (
    <>
      {problem && <p className={styles.muted}>{t('unread', { reason: failureTexts(problem).title })}</p>}
      {order && slug && (
        <div>
          <Checkbox
            checked={areWanted}
            onChange={(_, { checked }) => setWanted(checked === true)}
            label={t(order, {
              count: companions.length,
              one: kindNames(`${slug}.lower.one`),
              many: kindNames(`${slug}.lower.many`),
            })}
          />
          <ul className={styles.names} tabIndex={companions.length > 4 ? 0 : undefined}>
            {companions.map((companion) => (
              <li key={companion.id}>
                <DistinctName name={names.of(companion)} />
              </li>
            ))}
          </ul>
          <p className={styles.hint}>{t(`${order}Hint`)}</p>
        </div>
      )}
    </>
  )
}
