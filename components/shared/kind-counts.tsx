'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import { kindOf, kinds } from '@/lib/kinds'
import { KindIcon } from './kind-icon'

const useStyles = makeStyles({
  list: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** How many objects of each kind an act is about. */
export function KindCounts({ objects }: { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  const t = useTexts(kindMessages)
  const counted = kinds
    .map(({ slug }) => ({ slug, count: objects.filter(({ kind }) => kind === slug).length }))
    .filter(({ count }) => count > 0)
  return (
    <ul className={styles.list}>
      {counted.map(({ slug, count }) => (
        <li key={slug} className={styles.item}>
          <KindIcon kind={kindOf(slug)} fontSize={16} />
          {t('count', {
            count,
            one: t(`names.${slug}.lower.one`),
            many: t(`names.${slug}.lower.many`),
          })}
        </li>
      ))}
    </ul>
  )
}
