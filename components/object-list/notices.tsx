'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'
import { columnMessages } from '@/lib/messages/columns'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { ownedMessages } from '@/lib/messages/owned'
import { useTexts } from '@/components/ui/use-texts'
import { MissingKinds } from '@/components/shared/missing-kinds'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFormats } from '@/components/ui/use-formats'
import { usePropertyLabel } from '@/components/shared/use-property-label'
import { mayLackFilter } from '@/lib/contract/fitting-view'
import type { Failure } from '@/lib/contract/app-error'
import type { ListName } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { DeletersKnown } from './deleters-known'
import type { List } from './list'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '10px',
    margin: '0 0 8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flexShrink: 0 },
})

type Props = {
  name: ListName
  list: List
  ignored: readonly string[]
  /** Whether something else on the page says that every object was gone through. */
  isExplained: boolean
}

/** Above the list: what of it is missing and why, what was gone through here, and what of the address was left out. */
export function Notices({ name, list, ignored, isExplained }: Props) {
  const t = useTexts(listMessages)
  return (
    <>
      {ignored.length > 0 && (
        <Notice>
          {t('ignored', { names: namesAmong(ignored), filters: mayLackFilter(ignored) ? 'some' : 'none' })}
        </Notice>
      )}
      {list.hasNewerKinds && <Notice isWarning>{t('newerKinds')}</Notice>}
      {list.missing.length > 0 && (
        <Notice isWarning>
          <MissingKinds list={list} />
        </Notice>
      )}
      <UnreadColumns name={name} list={list} />
      {name !== 'all' && list.owned && <OwnedOnly kind={kindOf(name)} refusal={list.owned} />}
      {list.deleters.length > 0 && (
        <Notice>
          <DeletersKnown list={list} />
        </Notice>
      )}
      {name !== 'all' && !isExplained && wasSifted(list) && <Notice>{t('sifted')}</Notice>}
    </>
  )
}

/** Who deleted the objects is said with what was gone through for it. */
function wasSifted({ progress, isReading, deleters }: List): boolean {
  return progress !== null && !isReading && deleters.length === 0
}

const mostNames = 5

/** Only what may be a name: the rest of an address is somebody's text, which the page does not speak as its own. */
function namesAmong(ignored: readonly string[]): string {
  const names = ignored.filter((name) => /^[\w.-]{1,32}$/.test(name)).slice(0, mostNames)
  return names.join(', ') || 'none'
}

function Notice({ isWarning = false, children }: { isWarning?: boolean; children: ReactNode }) {
  const styles = useStyles()
  const Icon = isWarning ? WarningRegular : InfoRegular
  return (
    <div role="status" className={isWarning ? `${styles.notice} ${styles.warning}` : styles.notice}>
      <Icon aria-hidden fontSize={20} className={styles.icon} />
      <div>{children}</div>
    </div>
  )
}

/** What is shown where the roles do not allow the whole, and what may be done with it. */
function OwnedOnly({ kind, refusal }: { kind: Kind; refusal: Failure }) {
  const t = useTexts(ownedMessages)
  const tKinds = useTexts(kindMessages)
  const { advice } = useFailureTexts()(refusal, { kind, operation: 'read' })
  const may = kind.owners?.may.includes('permanentDelete') ? 'restoreAndPermanentDelete' : 'restore'
  return (
    <Notice isWarning>
      {t('only', { kind: tKinds(`names.${kind.slug}.lower.many`) })} {t(`may.${may}`)} {t('rest', { advice })}
    </Notice>
  )
}

/** Columns whose cells are empty because they could not be read, and why. */
function UnreadColumns({ name: list, list: { unreadColumns } }: Pick<Props, 'name' | 'list'>) {
  const t = useTexts(columnMessages)
  const label = usePropertyLabel()
  const formats = useFormats()
  const failureTexts = useFailureTexts()
  if (list === 'all' || unreadColumns.length === 0) return null
  const kind = kindOf(list)
  const reasons = unreadColumns.map(({ failure }) =>
    failure ? (failure.said ?? failureTexts(failure, { kind, operation: 'read' }).title) : t('unknown'),
  )
  return (
    <Notice isWarning>
      {t('unread', {
        count: unreadColumns.length,
        columns: formats.allOf(unreadColumns.map(({ name }) => label(name))),
      })}{' '}
      {[...new Set(reasons)].join(' ')}
    </Notice>
  )
}
