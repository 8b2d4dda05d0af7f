'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { productMessages } from '@/lib/messages/product'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { useNameText } from '@/components/shared/object-name'
import { useSavedViews } from '@/lib/queries/use-saved-views'
import {
  removedFrom,
  withMoved,
  withoutView,
  withRestored,
  withSaved,
  withUpdated,
  type Removed,
} from '@/lib/storage/change-saved-views'
import type { SavedView, SavedViews } from '@/lib/storage/saved-views'
import { ReadyMadeList } from './ready-made-list'
import { SavedViewRow } from './saved-view-row'
import { useRowStyles } from './styles'
import { Transfer } from './transfer'
import { focusView } from './view-link'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 72px',
    [whenNarrow]: { padding: '12px 16px 72px' },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: '0 0 12px', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  heading: {
    margin: '24px 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  undo: {
    position: 'fixed',
    right: '16px',
    bottom: '16px',
    zIndex: 5,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    maxWidth: 'calc(100vw - 32px)',
    padding: '8px 8px 8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
})

/** All views that the person saved, in their order, and ready-made ones. */
export function SavedViewsPage() {
  const styles = useStyles()
  const t = useTexts(savedViewMessages)
  const product = useTexts(productMessages)('name')
  const saved = useSavedViews()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    document.title = `${t('title')} · ${product}`
  }, [t, product])
  const change: Change = (how) => {
    const isKept = saved.change(how)
    setFailed(!isKept)
    return isKept
  }
  return (
    <main className={styles.page}>
      <h1 tabIndex={-1} className={styles.title}>
        {t('title')}
      </h1>
      <p className={styles.lead}>{t('lead')}</p>
      {hasFailed && <p role="alert">{t('notKept')}</p>}
      <OwnViews {...saved} change={change} />
      <Transfer saved={saved} />
      <h2 className={styles.heading}>{t('readyMadeTitle')}</h2>
      <ReadyMadeList views={saved.views} onKeep={(view) => change((before) => withSaved(before, view))} />
    </main>
  )
}

/** Returns whether the browser kept it. */
type Change = (how: (before: SavedViews) => SavedViews) => boolean
type OwnProps = SavedViews & { change: Change }

function OwnViews({ views, startId, change }: OwnProps) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const t = useTexts(savedViewMessages)
  const nameText = useNameText()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [said, setSaid] = useState('')
  const remove = (view: SavedView) => {
    if (!change((before) => withoutView(before, view.id))) return
    setRemoved(removedFrom({ views, startId }, view.id))
    setSaid(t('deleted', { name: nameText(view.name) }))
  }
  const undo = (gone: Removed) => {
    if (!change((before) => withRestored(before, gone))) return
    setRemoved(null)
    focusView(gone.view.id)
  }
  const move = (view: SavedView, by: -1 | 1) => {
    const position = views.indexOf(view) + 1 + by
    const isMoved = change((before) => withMoved(before, view.id, by))
    if (isMoved) setSaid(t('moved', { name: nameText(view.name), position, count: views.length }))
  }
  return (
    <>
      {views.length === 0 && <p className={styles.lead}>{t('none')}</p>}
      <ul className={rowStyles.list} aria-label={t('list')}>
        {views.map((view, index) => (
          <SavedViewRow
            key={view.id}
            view={view}
            isStart={view.id === startId}
            isFirst={index === 0}
            isLast={index === views.length - 1}
            onUpdate={(patch) => change((before) => withUpdated(before, view.id, patch))}
            onMove={(by) => move(view, by)}
            onStart={(isStart) => change((before) => ({ ...before, startId: isStart ? view.id : null }))}
            onDelete={() => remove(view)}
          />
        ))}
      </ul>
      <span role="status" className="visually-hidden">
        {said}
      </span>
      {removed && <UndoNotice key={removed.view.id} removed={removed} onUndo={() => undo(removed)} />}
    </>
  )
}

/** Takes the focus, which would be lost together with the deleted row. */
function UndoNotice({ removed, onUndo }: { removed: Removed; onUndo: () => void }) {
  const styles = useStyles()
  const t = useTexts(savedViewMessages)
  const nameText = useNameText()
  return (
    <div className={styles.undo}>
      <span>{t('deleted', { name: nameText(removed.view.name) })}</span>
      <Button autoFocus onClick={onUndo}>
        {t('undo')}
      </Button>
    </div>
  )
}
