import { makeStyles, tokens } from '@fluentui/react-components'
import { visibleText } from '@/lib/format/visible-text'

const useStyles = makeStyles({
  whole: { display: 'flex', minWidth: 0, whiteSpace: 'nowrap' },
  local: { overflow: 'hidden', textOverflow: 'ellipsis' },
  domain: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
})

/** What people know an object by. Of an address the local part stands out, and only that part is ever cut. */
export function Identifier({ text }: { text: string | null }) {
  const styles = useStyles()
  if (text === null) return null
  const visible = visibleText(text)
  const at = visible.lastIndexOf('@')
  const isAddress = at > 0 && !/\s/.test(visible)
  return (
    <bdi className={styles.whole} title={visible}>
      <span className={styles.local}>{isAddress ? visible.slice(0, at) : visible}</span>
      {isAddress && <span className={styles.domain}>{visible.slice(at)}</span>}
    </bdi>
  )
}
