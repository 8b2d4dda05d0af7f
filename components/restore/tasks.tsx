import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { restoreFactMessages } from '@/lib/messages/restore-facts'
import { useNow } from '@/components/ui/use-clock'
import { useTexts } from '@/components/ui/use-texts'
import { AdviceSource } from '@/components/shared/advice-source'
import type { DeletedObject } from '@/lib/contract/objects'
import { tasksAfter, tasksBefore } from '@/lib/kinds/tasks-after'
import type { TaskName } from '@/lib/kinds/vocabulary'

const useStyles = makeStyles({
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: '20px' },
})

type Props = {
  objects: readonly DeletedObject[]
  /** What a look at an object has told already. */
  hasAnswered: (object: DeletedObject, task: TaskName) => boolean
}

/** What still needs hands after these objects came back. */
export function Tasks({ objects, hasAnswered }: Props) {
  return <TaskList isBefore={false} tasks={tasksAfter(objects, useNow(), hasAnswered)} />
}

/** The same beforehand, as far as it lies in the object itself: that sign-in stays blocked, or an invitation open. */
export function TasksBefore({ object }: { object: DeletedObject }) {
  return <TaskList isBefore tasks={tasksBefore(object, useNow())} />
}

function TaskList({ isBefore, tasks }: { isBefore: boolean; tasks: readonly TaskName[] }) {
  const styles = useStyles()
  const tActs = useTexts(actMessages)
  const tRestoreFacts = useTexts(restoreFactMessages)
  const id = useId()
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {tActs(isBefore ? 'restore.tasksBefore' : 'restore.tasks')}
      </h3>
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task}>
            {tRestoreFacts(`tasks.${task}`)} <AdviceSource of={task} />
          </li>
        ))}
      </ul>
    </section>
  )
}
