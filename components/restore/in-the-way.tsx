'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { FindingLine } from '@/components/shared/finding-line'
import { useNameText } from '@/components/shared/object-name'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import type { Tried } from '@/lib/queries/run/use-tried'

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
    gap: '8px',
  },
})

/** Which of several objects have something in the way that is mended elsewhere. They are tried all the same. */
export function InTheWay({ tried: { free, findingsOf } }: { tried: Tried }) {
  const styles = useStyles()
  const t = useTexts(actMessages.restore)
  const texts = useFindingTexts()
  const nameText = useNameText()
  const found = free.flatMap((object) =>
    (findingsOf(object) ?? []).filter(({ verdict }) => verdict === 'blocks').map((finding) => ({ object, finding })),
  )
  const count = new Set(found.map(({ object }) => object.id)).size
  if (count === 0) return null
  return (
    <section aria-labelledby="in-the-way">
      <h3 id="in-the-way" className={styles.title}>
        {t('inTheWay', { count, total: free.length })}
      </h3>
      <ul className={styles.list} tabIndex={found.length > 2 ? 0 : undefined} aria-labelledby="in-the-way">
        {found.map(({ object, finding }) => {
          const { title, advice } = texts(finding)
          const named = t('findingOf', { name: nameText(object.displayName), title })
          return <FindingLine key={`${object.id} ${finding.check}`} verdict="blocks" title={named} advice={advice} />
        })}
      </ul>
    </section>
  )
}
