import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/ui/failure-notice'
import { Moment } from '@/components/ui/moment'
import { useSession } from '@/lib/auth/session-provider'
import type { DeletedObject } from '@/lib/contract/objects'
import type { View } from '@/lib/contract/view'
import type { KindSlug } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { EmptyList } from './empty-list'
import { ListSkeleton } from './list-skeleton'
import type { List } from './list-title'
import { ObjectGrid } from './object-grid'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  notice: { padding: '8px 24px', '@media (max-width: 639px)': { padding: '8px 16px' } },
  stale: {
    padding: '0 24px 8px',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 639px)': { padding: '0 16px 8px' },
  },
})

type Props = {
  kind: Kind
  slug: KindSlug
  list: List
  view: View
  selection: Selection
  isCompact: boolean
  onOpen: (object: DeletedObject) => void
  refine: (patch: Partial<View>) => void
}

/** Rows, or why there are none: still reading, nothing there, nothing matches, or it could not be read. */
export function ListBody({ kind, slug, list, view, selection, isCompact, onOpen, refine }: Props) {
  const styles = useStyles()
  const t = useTranslations('list')
  const session = useSession()
  const notice = (failure: NonNullable<List['failure']>, onRetry: () => void) => (
    <FailureNotice
      failure={failure}
      context={{ kind, operation: 'read', since: new Date(list.failedAt) }}
      onRetry={onRetry}
      onSignIn={() => void session.signInWithClaims(failure.claims)}
    />
  )
  if (list.isReading) return <ListSkeleton />
  if (list.failure) return <div className={styles.notice}>{notice(list.failure, list.readAgain)}</div>
  if (list.rows.length === 0 && !list.hasMore) {
    return <EmptyList slug={slug} search={view.search} onClear={() => refine({ search: '' })} />
  }
  return (
    <>
      {list.refreshFailure && (
        <div className={styles.stale}>
          <p>{t.rich('refreshFailed', { when: () => <Moment iso={new Date(list.readAt).toISOString()} /> })}</p>
          {notice(list.refreshFailure, list.refresh)}
        </div>
      )}
      <ObjectGrid
        kind={kind}
        slug={slug}
        list={list}
        view={view}
        selection={selection}
        isCompact={isCompact}
        onOpen={onOpen}
        refine={refine}
      />
    </>
  )
}
