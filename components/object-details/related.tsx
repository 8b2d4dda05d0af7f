'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { detailMessages } from '@/lib/messages/details'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { KindIcon } from '@/components/shared/kind-icon'
import { DistinctName } from '@/components/shared/distinct-name'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import { kindOf } from '@/lib/kinds'
import { useCompanions } from '@/lib/queries/run/use-companions'

const useStyles = makeStyles({
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  kind: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
})

/** Deleted objects that belong to this one, such as the service principal of an application. */
export function Related({ object }: { object: DeletedObject }) {
  const styles = useStyles()
  const tDetails = useTexts(detailMessages)
  const tKinds = useTexts(kindMessages)
  const companions = useCompanions([object]).flatMap((group) => group.companions)
  const names = useDistinctNames(companions)
  if (companions.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h3 id="related" className={styles.title}>
        {tDetails('related')}
      </h3>
      <ul className={styles.list}>
        {companions.map((companion) => {
          return (
            <li key={companion.id} className={styles.item}>
              <KindIcon kind={kindOf(companion.kind)} fontSize={20} />
              <Link href={pagePaths.object(companion.kind, companion.id)} prefetch={false} className={styles.link}>
                <DistinctName name={names.of(companion)} />
              </Link>
              <span className={styles.kind}>{tKinds(`names.${companion.kind}.one`)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
