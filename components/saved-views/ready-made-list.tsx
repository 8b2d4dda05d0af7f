import { Button } from '@fluentui/react-components'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { useTexts } from '@/components/ui/use-texts'
import { readyMadeViewNames, readyMadeViews } from '@/lib/kinds/ready-made-views'
import type { SavedView } from '@/lib/storage/saved-views'
import { useRowStyles } from './styles'
import { ViewLink } from './view-link'

type Props = { views: readonly SavedView[]; onKeep: (view: SavedView) => void }

/** Views for everybody, to open or to keep among one's own. */
export function ReadyMadeList({ views, onKeep }: Props) {
  const styles = useRowStyles()
  const t = useTexts(savedViewMessages)
  return (
    <ul className={styles.list} aria-label={t('readyMadeTitle')}>
      {readyMadeViewNames.map((readyMade) => {
        const { list, query } = readyMadeViews[readyMade]
        const name = t(`readyMade.${readyMade}`)
        const isKept = views.some((view) => view.list === list && view.query === query)
        return (
          <li key={readyMade} className={styles.row}>
            <span className={styles.facts}>
              <ViewLink name={name} list={list} query={query} />
            </span>
            <span className={styles.actions}>
              <Button
                appearance="subtle"
                icon={isKept ? <CheckmarkRegular /> : <BookmarkAddRegular />}
                disabledFocusable={isKept}
                aria-label={isKept ? t('label', { action: t('kept'), name }) : t('keepOne', { name })}
                onClick={() => onKeep({ id: crypto.randomUUID(), name, list, query, isPinned: true })}
              >
                {isKept ? t('kept') : t('keep')}
              </Button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
