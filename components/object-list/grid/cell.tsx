import { makeStyles, tokens } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { loadLater } from '@/components/ui/load-later'
import { useTexts } from '@/components/ui/use-texts'
import { Badges } from '@/components/shared/badges'
import { Identifier } from '@/components/shared/identifier'
import { Moment } from '@/components/ui/moment'
import { TimeLeft } from '@/components/shared/time-left'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import type { JsonValue } from '@/lib/kinds/graph-properties'
import type { Kind } from '@/lib/kinds/kind'
import { isMomentName } from '@/lib/kinds/moment-name'

const DeletedBy = loadLater(() => import('./deleted-by').then((module) => module.DeletedBy))

const useStyles = makeStyles({
  kind: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
})

type Props = { kind: Kind; object: DeletedObject; column: string }

/** What one column shows of an object. */
export function Cell({ kind, object, column }: Props) {
  switch (column) {
    case 'kind':
      return <KindCell kind={kind} object={object} />
    case 'identifier':
      return <Identifier text={kind.identifier({ ...object.properties, id: object.id })} />
    case 'about':
      return <Badges kind={kind} properties={object.properties} />
    case 'deleted':
      return <Moment iso={object.deletedDateTime} />
    case 'by':
      return <DeletedByLater object={object} />
    case 'left':
      return <TimeLeft kind={kind} object={object} />
    default:
      return <PropertyCell name={column} value={object.properties[column]} />
  }
}

/** Neither its code nor what it asks stands in the way of the first rows. */
function DeletedByLater({ object }: { object: DeletedObject }) {
  return useAfterFirstRows() && <DeletedBy object={object} />
}

function KindCell({ kind, object }: Omit<Props, 'column'>) {
  const styles = useStyles()
  const t = useTexts(kindMessages.names)
  return (
    <span className={styles.kind}>
      {t(`${object.kind}.one`)}
      <Badges kind={kind} properties={object.properties} />
    </span>
  )
}

function PropertyCell({ name, value }: { name: string; value: JsonValue | undefined }) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  if (value === null || value === undefined || value === '') return <span className={styles.muted}>–</span>
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (isMomentName(name) && typeof value === 'string') return <Moment iso={value} />
  const text = visibleText(textOf(value))
  return <bdi title={text}>{text}</bdi>
}

function textOf(value: JsonValue): string {
  if (Array.isArray(value)) return value.map((entry: JsonValue) => textOf(entry)).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
