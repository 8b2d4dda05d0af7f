'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { useId, useRef, useState } from 'react'
import { readinessMessages } from '@/lib/messages/readiness'
import { useKeptFocus } from '@/components/ui/use-kept-focus'
import { useTexts } from '@/components/ui/use-texts'
import { readinessNames, readinessOf, type Readiness as Name } from '@/lib/contract/readiness'
import type { DeletedObject } from '@/lib/contract/objects'
import { useBeyondRoles } from '@/lib/queries/run/use-beyond-roles'
import type { Tried } from '@/lib/queries/run/use-tried'
import { LookProgress } from './look-progress'
import { ReadinessList } from './readiness-list'
import type { RestorePlan } from './use-restore-plan'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px' },
  summary: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '0 12px 0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  choice: { color: tokens.colorPaletteMarigoldForeground2 },
  role: { color: tokens.colorPaletteMarigoldForeground2 },
  mend: { color: tokens.colorStatusDangerForeground1 },
  cannot: { color: tokens.colorStatusDangerForeground1 },
  partly: { color: tokens.colorNeutralForeground2 },
  unchecked: { color: tokens.colorNeutralForeground2 },
  left: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
})

type Props = { plan: RestorePlan; total: number }

/** How ready each of several objects is, as far as it has been looked at: counts that open the names with what is in the way. */
export function Readiness({ plan, total }: Props) {
  const styles = useStyles()
  const t = useTexts(readinessMessages)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(() => whole.current?.querySelector('button') ?? null)
  const excluded = excludedBy(plan)
  const sorted = sortedByReadiness(plan.tried, useBeyondRoles(), excluded)
  // What is lost without another click is read without one.
  const [open, setOpen] = useState<readonly Name[]>(['cannot', 'mend', 'role'])
  const toggle = (name: Name) => setOpen(open.includes(name) ? open.filter((other) => other !== name) : [...open, name])
  const names = readinessNames.filter((name) => sorted[name].length > 0)
  const leftOut = plan.tried.free.filter(plan.leftOut.isLeftOut).length
  return (
    <div ref={whole} className={styles.whole} {...keptFocus}>
      <LookProgress tried={plan.tried} />
      <ul className={styles.summary} aria-label={t('summaryLabel')}>
        {names.map((name) => {
          const isOpen = open.includes(name)
          const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular
          return (
            <li key={name}>
              <button
                type="button"
                className={mergeClasses(styles.pill, isOpen && styles.open, styles[name])}
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${id}${name}` : undefined}
                onClick={() => toggle(name)}
              >
                <Chevron aria-hidden fontSize={16} />
                {t(`summary.${name}`, { count: sorted[name].length })}
              </button>
            </li>
          )
        })}
        {excluded.size > 0 && <li className={styles.left}>{t('excluded', { count: excluded.size })}</li>}
        {leftOut > 0 && <li className={styles.left}>{t('leftOut', { count: leftOut })}</li>}
      </ul>
      {names.map(
        (name) =>
          open.includes(name) && (
            <ReadinessList key={name} {...{ name, plan, total }} id={`${id}${name}`} objects={sorted[name]} />
          ),
      )}
    </div>
  )
}

/** Those that stay deleted because another one comes back with what they have too. */
function excludedBy({ exclusions, chosen }: RestorePlan): ReadonlySet<DeletedObject> {
  const kept = new Set(chosen)
  return new Set(exclusions.groups.flatMap(({ objects }) => objects.filter((object) => !kept.has(object))))
}

function sortedByReadiness(
  { free, left, findingsOf }: Tried,
  beyondRoles: ReturnType<typeof useBeyondRoles>,
  excluded: ReadonlySet<DeletedObject>,
): Readonly<Record<Name, readonly DeletedObject[]>> {
  const sorted: Record<Name, DeletedObject[]> = {
    ready: [],
    choice: [],
    role: [],
    mend: [],
    cannot: [...left],
    partly: [],
    unchecked: [],
  }
  for (const object of free) {
    if (!excluded.has(object)) sorted[readinessOf(findingsOf(object), beyondRoles(object) !== null)].push(object)
  }
  return sorted
}
