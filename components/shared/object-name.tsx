import { makeStyles, tokens } from '@fluentui/react-components'
import { objectMessages } from '@/lib/messages/object'
import { useTexts } from '@/components/ui/use-texts'
import { visibleText } from '@/lib/format/visible-text'

const useStyles = makeStyles({ noName: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' } })

/** The name of a directory object: isolated from the text around it, with deceptive characters made visible. */
export function ObjectName({ name }: { name: string | null }) {
  const styles = useStyles()
  const t = useTexts(objectMessages)
  if (name === null || name.trim() === '') return <span className={styles.noName}>{t('noName')}</span>
  return <bdi>{visibleText(name)}</bdi>
}

/** The same as plain text, for labels and titles. */
export function useNameText(): (name: string | null) => string {
  const t = useTexts(objectMessages)
  return (name) => (name === null || name.trim() === '' ? t('noName') : visibleText(name))
}
