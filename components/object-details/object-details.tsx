'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { detailMessages } from '@/lib/messages/details'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { Badges } from '@/components/shared/badges'
import { CopyButton } from '@/components/ui/copy-button'
import { FailureNotice } from '@/components/shared/failure-notice'
import { Identifier } from '@/components/shared/identifier'
import { ObjectMark } from '@/components/shared/object-mark'
import { ObjectName, useNameText } from '@/components/shared/object-name'
import { loadLater } from '@/components/ui/load-later'
import { Tabs } from '@/components/ui/tabs'
import { useBlockText } from '@/components/shared/use-block-text'
import { useRuledOutText } from '@/components/shared/use-ruled-out-text'
import { useLimitText } from '@/components/shared/use-limit-text'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { Kind } from '@/lib/kinds/kind'
import { permanentDeleteLimit } from '@/lib/queries/run/act-limits'
import { useMe } from '@/lib/queries/use-me'
import type { VerdictOnOne } from '@/lib/contract/verdict'
import { useVerdict } from '@/lib/queries/use-verdict'
import { useRecentActs } from '@/lib/queries/use-recent-acts'
import { useWayOut } from '@/lib/queries/use-way-out'
import { isDealtWith } from '@/lib/storage/recent-acts'
import { JsonTab } from './json-tab'
import { LeftByOwnAct } from './left-by-own-act'
import { OverviewTab } from './overview-tab'
import { PropertiesTab } from './properties-tab'
import type { DeletedObjectQuery } from './use-deleted-object'

const HistoryTab = loadLater(() => import('./history-tab').then((module) => module.HistoryTab))

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '8px 24px 24px',
    minWidth: 0,
    [whenNarrow]: { padding: '8px 16px 24px' },
  },
  head: { display: 'flex', gap: '12px', alignItems: 'center', minWidth: 0 },
  headText: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // A name may be a page long, and what can be done stays in sight.
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  identifier: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  touch: { [whenNarrow]: { minHeight: '44px' } },
  danger: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightRegular,
    [whenNarrow]: { minHeight: '44px' },
  },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  slug: KindSlug
  query: DeletedObjectQuery
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
  headingLevel: 'h1' | 'h2'
}

/** Everything known of one deleted object, and what may be done with it. */
export function ObjectDetails({ slug, query, ask, headingLevel }: Props) {
  const styles = useStyles()
  const kind = kindOf(slug)
  const wayOut = useWayOut()
  const acts = useRecentActs(slug)
  const own = query.known && acts.find((act) => isDealtWith(query.known ?? act, [act]))
  if (query.known && own?.wasCounted) {
    return (
      <div className={styles.whole}>
        <Head kind={kind} object={query.known} headingLevel={headingLevel} />
        <LeftByOwnAct act={own.act} object={query.known} />
      </div>
    )
  }
  if (query.failure) {
    return (
      <div className={styles.whole}>
        {query.known && <Head kind={kind} object={query.known} headingLevel={headingLevel} />}
        <FailureNotice
          failure={query.failure}
          context={{ kind, operation: 'read', since: new Date(query.failedAt) }}
          {...wayOut(query.failure, query.readAgain)}
        />
      </div>
    )
  }
  if (!query.object) return <DetailsSkeleton />
  return (
    <div className={styles.whole}>
      <Head kind={kind} object={query.object} headingLevel={headingLevel} />
      <ActsAndFacts kind={kind} object={query.object} isWhole={query.isWhole} ask={ask} />
    </div>
  )
}

function Head({
  kind,
  object,
  headingLevel: Heading,
}: {
  kind: Kind
  object: DeletedObject
  headingLevel: 'h1' | 'h2'
}) {
  const styles = useStyles()
  const t = useTexts(kindMessages.identifiers)
  const nameText = useNameText()
  const identifier = kind.identifier({ ...object.properties, id: object.id })
  return (
    <div className={styles.head}>
      <ObjectMark kind={kind} name={object.displayName} isLarge />
      <div className={styles.headText}>
        <Heading className={styles.title} title={nameText(object.displayName)}>
          <ObjectName name={object.displayName} />
        </Heading>
        <span className={styles.identifier}>
          <Identifier text={identifier} />
          {identifier && <CopyButton text={identifier} what={t(`${kind.identifierColumn}.lower`)} />}
        </span>
        <Badges kind={kind} properties={object.properties} />
      </div>
    </div>
  )
}

type ObjectProps = { kind: Kind; object: DeletedObject; isWhole: boolean }

function ActsAndFacts({ kind, object, isWhole, ask }: ObjectProps & { ask: Props['ask'] }) {
  const isRestorable = useBlockText()('restore', object) === null
  // Looked up once everything of the object is read, so that going from one to the next asks Graph for little.
  const restore = useVerdict('restore', isWhole && isRestorable ? object : undefined)
  return (
    <>
      <Commands kind={kind} object={object} restore={isRestorable ? restore : null} ask={ask} />
      <DetailTabs kind={kind} object={object} isWhole={isWhole} restore={isRestorable ? restore : null} />
    </>
  )
}

type CommandsProps = Omit<ObjectProps, 'isWhole'> & { restore: VerdictOnOne | null; ask: Props['ask'] }

function Commands({ kind, object, restore, ask }: CommandsProps) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const { noRestore, noPermanentDelete } = useObstacles(kind, object, restore?.found ?? [])
  const reasons = [...new Set([noRestore, noPermanentDelete])].filter((reason) => reason !== null)
  return (
    <>
      <div role="group" aria-label={t('commands')} className={styles.commands}>
        <Button
          className={styles.touch}
          appearance={restore?.isAdvised === false ? 'secondary' : 'primary'}
          icon={<ArrowUndoRegular />}
          disabledFocusable={noRestore !== null}
          {...(noRestore && { 'aria-description': noRestore })}
          onClick={() => ask('restore', [object])}
        >
          {t('restore')}
        </Button>
        <Button
          className={noPermanentDelete ? styles.touch : styles.danger}
          appearance="subtle"
          icon={<DeleteRegular />}
          disabledFocusable={noPermanentDelete !== null}
          {...(noPermanentDelete && { 'aria-description': noPermanentDelete })}
          onClick={() => ask('permanentDelete', [object])}
        >
          {t('deletePermanently')}
        </Button>
      </div>
      {reasons.map((reason) => (
        <p key={reason} className={styles.why}>
          {reason}
        </p>
      ))}
    </>
  )
}

/** Why Graph would refuse each act, by what is known of the object and by what was found. */
function useObstacles(kind: Kind, object: DeletedObject, found: readonly Finding[]) {
  const limitText = useLimitText()
  const blockText = useBlockText()
  const restoreText = useRuledOutText('restore')
  const permanentDeleteText = useRuledOutText('permanentDelete')
  const limit = permanentDeleteLimit([kind], useMe().data, 1)
  return {
    noRestore: blockText('restore', object) ?? restoreText(found),
    noPermanentDelete:
      blockText('permanentDelete', object) ?? permanentDeleteText(found) ?? (limit && limitText(limit)),
  }
}

function DetailTabs({ kind, object, isWhole, restore }: ObjectProps & { restore: VerdictOnOne | null }) {
  const t = useTexts(detailMessages.tabs)
  return (
    <Tabs
      tabs={[
        {
          name: 'overview',
          label: t('overview'),
          content: () => <OverviewTab kind={kind} object={object} isWhole={isWhole} verdict={restore} />,
        },
        {
          name: 'properties',
          label: t('properties'),
          content: () => <PropertiesTab kind={kind} object={object} />,
        },
        { name: 'history', label: t('history'), content: () => <HistoryTab kind={kind} object={object} /> },
        { name: 'json', label: t('json'), content: () => <JsonTab kind={kind} object={object} /> },
      ]}
    />
  )
}

function DetailsSkeleton() {
  const styles = useStyles()
  const t = useTexts(listMessages)
  return (
    <Skeleton className={styles.whole} label={t('reading')}>
      <SkeletonBar height={48} />
      <SkeletonBar height={32} />
      <SkeletonBar height={128} />
    </Skeleton>
  )
}
