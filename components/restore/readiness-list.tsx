'use client'

import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { readinessMessages } from '@/lib/messages/readiness'
import { whenNarrow } from '@/components/ui/media'
import { useFirstFew } from '@/components/ui/use-first-few'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { KindIcon } from '@/components/shared/kind-icon'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Readiness } from '@/lib/contract/readiness'
import { kindOf } from '@/lib/kinds'
import type { Verdict } from '@/lib/kinds/vocabulary'
import { MoreButton } from './more-button'
import { useReadinessReason } from './use-readiness-reason'
import type { RestorePlan } from './use-restore-plan'

const useStyles = makeStyles({
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '200px', overflowY: 'auto' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [whenNarrow]: { gridTemplateColumns: 'minmax(0, 1fr)', paddingBottom: '6px' },
  },
  fixed: { display: 'flex', gap: '8px', alignItems: 'center', '& svg': { flexShrink: 0 } },
  name: { overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', [whenNarrow]: { paddingLeft: '32px' } },
})

const verdicts: Readonly<Record<Readiness, Verdict>> = {
  ready: 'fine',
  choice: 'choice',
  role: 'choice',
  mend: 'blocks',
  cannot: 'impossible',
  partly: 'unread',
  unchecked: 'unread',
}

type Props = {
  id: string
  name: Readiness
  objects: readonly DeletedObject[]
  plan: RestorePlan
  /** How many were chosen altogether. */
  total: number
}

/** The names of objects that are equally ready, each with the reason, and the way to leave it out. */
export function ReadinessList({ id, name, objects, plan, total }: Props) {
  const styles = useStyles()
  const t = useTexts(readinessMessages)
  const { shown, next, showMore } = useFirstFew(objects)
  const names = useDistinctNames(shown)
  const reasonOf = useReadinessReason(plan)
  const { isLeftOut, leaveOut } = plan.leftOut
  const taken = objects.filter((object) => !isLeftOut(object)).length
  const canBeLeft = name !== 'cannot'
  return (
    <section id={id} aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`} className={styles.title}>
        {t(`titles.${name}`, { count: objects.length, total })}
      </h3>
      {canBeLeft && objects.length > 1 && (
        <Checkbox
          checked={taken === objects.length ? true : taken === 0 ? false : 'mixed'}
          onChange={() => leaveOut(objects, taken === objects.length)}
          label={t('restoreThese', { count: objects.length })}
        />
      )}
      <ul className={styles.list} tabIndex={objects.length > 4 ? 0 : undefined} aria-labelledby={`${id}title`}>
        {shown.map((object) => {
          const label = <DistinctName name={names.of(object)} />
          return (
            <li key={object.id} className={styles.item} data-verdict={verdicts[name]}>
              {canBeLeft ? (
                <Checkbox
                  className={styles.name}
                  checked={!isLeftOut(object)}
                  onChange={(_, { checked }) => leaveOut([object], checked !== true)}
                  label={label}
                />
              ) : (
                <span className={styles.fixed}>
                  <KindIcon kind={kindOf(object.kind)} fontSize={16} />
                  <span className={styles.name}>{label}</span>
                </span>
              )}
              <span className={styles.why}>{reasonOf(object)}</span>
            </li>
          )
        })}
        {next > 0 && (
          <li>
            <MoreButton {...{ next, showMore }} />
          </li>
        )}
      </ul>
    </section>
  )
}
