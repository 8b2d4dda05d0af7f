'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { ChoiceList, useChoiceStyles } from './choice-list'
import type { LeaveOut } from './use-leave-out'
import type { CompanionPlan, CompanionsOfKind } from './use-restore-plan'

const useStyles = makeStyles({
  muted: { margin: 0, color: tokens.colorNeutralForeground3 },
})

type Props = { companions: CompanionPlan; leftOut: LeaveOut }

/** Offers the deleted objects that belong to the chosen ones, in the same act: all of a kind, or one by one. */
export function CompanionChoice({ companions, leftOut }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages.restore.companions)
  const failureTexts = useFailureTexts()
  const failures = companions.groups.flatMap(({ failure }) => failure ?? [])
  return (
    <>
      {companions.isLooking && (
        <p role="status" className={styles.muted}>
          {t('looking')}
        </p>
      )}
      {failures.slice(0, 1).map((failure) => (
        <p key={failure.code} className={styles.muted}>
          {t('unread', { reason: failureTexts(failure).title })}
        </p>
      ))}
      {companions.groups.map(
        (group) => group.companions.length > 0 && <OneKind key={group.kind} {...{ group, companions, leftOut }} />,
      )}
    </>
  )
}

function OneKind({ group, companions, leftOut }: Props & { group: CompanionsOfKind }) {
  const styles = useChoiceStyles()
  const t = useTexts(actMessages.restore.companions)
  const kindNames = useTexts(kindMessages.names)
  const { kind, order, companions: all, isWanted } = group
  const names = useDistinctNames(all)
  const slug = all[0]?.kind ?? kind
  return (
    <div>
      <Checkbox
        checked={isWanted}
        onChange={(_, { checked }) => companions.want(kind, checked === true)}
        label={t(order, {
          count: all.length,
          one: kindNames(`${slug}.lower.one`),
          many: kindNames(`${slug}.lower.many`),
        })}
      />
      <ChoiceList items={all} keyOf={({ id }) => id}>
        {(companion) =>
          all.length === 1 || !isWanted ? (
            <DistinctName name={names.of(companion)} />
          ) : (
            <Checkbox
              checked={!leftOut.isLeftOut(companion)}
              onChange={(_, { checked }) => leftOut.leaveOut([companion], checked !== true)}
              label={<DistinctName name={names.of(companion)} />}
            />
          )
        }
      </ChoiceList>
      <p className={styles.hint}>{t(`${order}Hint`)}</p>
    </div>
  )
}
