import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslations } from 'use-intl'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug, kindOf } from '@/lib/kinds'

const useStyles = makeStyles({
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: '20px' },
})

/** What still needs hands after these objects came back. */
export function Tasks({ objects }: { objects: readonly DeletedObject[] }) {
  const styles = useStyles()
  const t = useTranslations()
  const slugs = [...new Set(objects.map(({ kind }) => kind))].filter(isKindSlug)
  const tasks = [...new Set(slugs.flatMap((slug) => kindOf(slug).restore.afterwards))]
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <h3 id="tasks" className={styles.title}>
        {t('acts.restore.tasks')}
      </h3>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task}>{t(`restoreFacts.tasks.${task}`)}</li>
        ))}
      </ul>
    </section>
  )
}
