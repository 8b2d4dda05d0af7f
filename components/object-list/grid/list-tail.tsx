import { makeStyles, tokens } from '@fluentui/react-components'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { FailureNotice } from '@/components/object-list/failure-notice-later'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { useWayOut } from '@/lib/queries/use-way-out'
import type { List } from '@/components/object-list/list'
import { loadLater } from '@/components/ui/load-later'
import type { ChangeView } from '@/lib/queries/list/use-view'

const LookWithin = loadLater(() => import('@/components/object-list/looked-at').then((module) => module.LookWithin))

const useStyles = makeStyles({
  tail: {
    padding: '8px 24px 16px',
    color: tokens.colorNeutralForeground3,
    [whenNarrow]: { padding: '8px 16px 16px' },
  },
})

type Props = { kind: Kind | null; list: List; search: string; refine: ChangeView }

/** Below the last loaded row: more is being read, more could not be read, or this is all. */
export function ListTail({ kind, list, search, refine }: Props) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const wayOut = useWayOut()
  const failure = list.readMoreFailure
  if (failure) {
    return (
      <div className={styles.tail}>
        <p>{t('readMoreFailed')}</p>
        <FailureNotice
          failure={failure}
          context={{ ...(kind && { kind }), operation: 'read', since: new Date(list.failedAt) }}
          {...wayOut(failure, mayHaveExpired(failure) ? list.readAgain : list.readMore)}
        />
      </div>
    )
  }
  return (
    <p role="status" className={styles.tail}>
      {list.hasMore ? t('readingMore') : t('end')}{' '}
      {!list.hasMore && list.looked.some(({ by }) => by === 'graph') && <LookWithin {...{ search, refine }} />}
    </p>
  )
}

/** The cursor, or Graph's link in it; then only reading the list from its start helps. */
function mayHaveExpired({ code }: Failure): boolean {
  return code === 'invalidRequest' || code === 'graphRefused'
}
