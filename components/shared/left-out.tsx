'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf } from '@/lib/kinds'
import { KindIcon } from './kind-icon'
import { DistinctName } from './distinct-name'
import { useBlockText } from './use-block-text'
import { useDistinctNames } from './use-distinct-names'
import { useRuledOutText } from './use-ruled-out-text'

const useStyles = makeStyles({
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '140px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) minmax(0, 2fr)', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  act: ConfirmedActName
  left: readonly DeletedObject[]
  total: number
  findingsOf: (object: DeletedObject) => readonly Finding[] | null
}

/** The chosen objects that are left out of an act because Graph would refuse it, each with the reason. */
export function LeftOut({ act, left, total, findingsOf }: Props) {
  const styles = useStyles()
  const t = useTexts(actMessages)
  const blockText = useBlockText()
  const ruledOutText = useRuledOutText(act)
  const names = useDistinctNames(left)
  if (left.length === 0) return null
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out" className={styles.title}>
        {t(`leftOut.${act}`, { count: left.length, total })}
      </h3>
      <ul className={styles.list} tabIndex={left.length > 4 ? 0 : undefined} aria-labelledby="left-out">
        {left.map((object) => (
          <li key={object.id} className={styles.item}>
            <KindIcon kind={kindOf(object.kind)} fontSize={16} />
            <span className={styles.name}>
              <DistinctName name={names.of(object)} />
            </span>
            <span className={styles.why}>{blockText(act, object) ?? ruledOutText(findingsOf(object) ?? [])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
