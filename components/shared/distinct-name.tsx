import { makeStyles, tokens } from '@fluentui/react-components'
import { distinctNameMessages } from '@/lib/messages/distinct-names'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { DistinctName as Name } from '@/lib/contract/distinct-names'
import { visibleText } from '@/lib/format/visible-text'
import { ObjectName } from './object-name'

const useStyles = makeStyles({
  marks: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
})

/** The name of an object with what tells it from its namesakes. */
export function DistinctName({ name: { name, marks } }: { name: Name }) {
  const styles = useStyles()
  const t = useTexts(distinctNameMessages)
  const { inARow } = useFormats()
  return (
    <>
      <ObjectName name={name} />
      {marks.length > 0 && (
        <>
          {' '}
          <bdi className={styles.marks}>{t('marks', { marks: inARow(marks.map(visibleText)) })}</bdi>
        </>
      )}
    </>
  )
}
