import { makeStyles, tokens } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { Identifier } from '@/components/shared/identifier'
import { Moment } from '@/components/ui/moment'
import { ObjectMark } from '@/components/shared/object-mark'
import { ObjectName } from '@/components/shared/object-name'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '180px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: '10px',
    alignItems: 'center',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [whenNarrow]: {
      gridTemplateColumns: '24px minmax(0, 1fr)',
      '& > :nth-child(n + 3)': { gridColumnStart: 2 },
    },
  },
  name: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** Every object that will be gone, by its name, what it is known by, and when it was deleted. */
export function WhatGoes({ objects }: { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  const t = useTexts(actMessages.permanentDelete)
  return (
    <ul className={styles.list} aria-label={t('willGo')} tabIndex={objects.length > 4 ? 0 : undefined}>
      {objects.map((object) => {
        const kind = kindOf(object.kind)
        return (
          <li key={object.id} className={styles.item}>
            <ObjectMark kind={kind} name={object.displayName} />
            <span className={styles.name}>
              <ObjectName name={object.displayName} />
            </span>
            <Identifier text={kind?.identifier({ ...object.properties, id: object.id }) ?? object.id} />
            <span className={styles.muted}>
              <Moment iso={object.deletedDateTime} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
