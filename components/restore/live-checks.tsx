'use client'

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { DistinctName } from '@/components/shared/distinct-name'
import { FindingLine } from '@/components/shared/finding-line'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFirstFew } from '@/components/ui/use-first-few'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { kindOf } from '@/lib/kinds'
import type { LiveState } from '@/lib/kinds/live-findings'
import type { Verdict } from '@/lib/kinds/vocabulary'
import { liveCheckMessages } from '@/lib/messages/live-checks'
import type { RestoredLook } from '@/lib/queries/restored/use-restored'
import { liveGroups, type LiveGroup } from './live-groups'
import { useLiveValues } from './use-live-values'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '24px' },
  muted: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  names: {
    listStyleType: 'none',
    margin: '2px 0 0',
    padding: 0,
    maxHeight: '120px',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    '& > li': { minHeight: '24px' },
  },
})

const verdicts: Readonly<Record<LiveState, Verdict>> = {
  needsHands: 'choice',
  notYet: 'note',
  unread: 'unread',
  yes: 'fine',
}

/** Whether what came back is as it was, read after the act: for many as counts, with the names of those that are not. */
export function LiveChecks({ look }: { look: RestoredLook }) {
  const styles = useStyles()
  const t = useTexts(liveCheckMessages)
  const id = useId()
  if (look.objects.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.whole}>
      <h3 id={id} className={styles.title}>
        {t('title')}
      </h3>
      <ul className={styles.list}>
        {liveGroups(look).map((group) => (
          <Group key={group.id} group={group} isOfMany={look.objects.length > 1} />
        ))}
      </ul>
      <Progress look={look} />
    </section>
  )
}

/** How far the reading is, when it was, and how to go on with it. */
function Progress({ look }: { look: RestoredLook }) {
  const styles = useStyles()
  const t = useTexts(liveCheckMessages)
  const formats = useFormats()
  const { isReading, waitingUntil, lookedAt, unlooked } = look
  const said = () => {
    if (waitingUntil) return t('waiting', { time: formats.clockTime(waitingUntil) })
    if (isReading) return t('reading', { left: unlooked || look.objects.length })
    const looked = lookedAt ? t('looked', { time: formats.clockTime(lookedAt) }) : ''
    return unlooked > 0 ? `${looked} ${t('unlooked', { count: unlooked })}` : looked
  }
  return (
    <div className={styles.line}>
      <p role="status" className={styles.muted} title={lookedAt ? formats.exactMoment(lookedAt) : undefined}>
        {said()}
      </p>
      {isReading ? (
        <Button size="small" onClick={look.stop}>
          {t('stop')}
        </Button>
      ) : (
        <>
          {look.hasUnsettled && (
            <Button size="small" onClick={look.again}>
              {t('again')}
            </Button>
          )}
          {unlooked > 0 && (
            <Button size="small" onClick={look.goOn}>
              {t('goOn', { count: Math.min(unlooked, look.readAtOnce) })}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Group({ group, isOfMany }: { group: LiveGroup; isOfMany: boolean }) {
  const t = useTexts(liveCheckMessages)
  const words = useLiveValues()
  const failureTexts = useFailureTexts()
  const { key, state, failure, members, total } = group
  const [first] = members
  const ofUnread = () => {
    const kind = first && kindOf(first.object.kind)
    return failure && kind
      ? t('unread', { title: failureTexts(failure, { kind, operation: 'read' }).title })
      : t('unreadProperty')
  }
  const title = key === null ? ofUnread() : t(`checks.${key}.title`, { values: words.ofAll(group) })
  const advice = key === null ? t('unreadAdvice') : t(`checks.${key}.advice`)
  return (
    <FindingLine
      verdict={verdicts[state]}
      title={isOfMany ? t('ofMany', { title, count: members.length, total }) : title}
      advice={advice}
    >
      {isOfMany && state !== 'yes' && <Names group={group} />}
    </FindingLine>
  )
}

function Names({ group }: { group: LiveGroup }) {
  const styles = useStyles()
  const t = useTexts(liveCheckMessages)
  const words = useLiveValues()
  const { shown, next, showMore } = useFirstFew(group.members)
  const names = useDistinctNames(shown.map(({ object }) => object))
  const adminCentre = useAdminCentre()
  return (
    <>
      <ul className={styles.names} tabIndex={shown.length > 4 ? 0 : undefined}>
        {shown.map(({ object, values }) => (
          <li key={object.id}>
            <Link href={adminCentre.liveObject(object)} target="_blank" rel="noreferrer">
              <DistinctName name={names.of(object)} />
            </Link>
            {words.isOfEach(group) && `: ${words.of(group, values)}`}
          </li>
        ))}
      </ul>
      {next > 0 && (
        <Button size="small" appearance="subtle" onClick={showMore}>
          {t('more', { count: next })}
        </Button>
      )}
    </>
  )
}
