'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { Modal } from './modal'
import { whenNarrow } from './media'

const useStyles = makeStyles({
  dialog: {
    width: '720px',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: 'calc(100dvh - 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    [whenNarrow]: {
      width: '100vw',
      maxWidth: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      margin: 0,
      borderRadius: 0,
    },
  },
  layout: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    boxSizing: 'border-box',
    gap: '12px',
    maxHeight: 'inherit',
    padding: '24px',
    [whenNarrow]: { height: '100%', padding: '16px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  // Room for the focus ring of what stands at the edge.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    overflowY: 'auto',
    margin: '0 -4px',
    padding: '0 4px 4px',
    // It scrolls: nothing in it is pressed together until it lies over the next.
    '& > *': { flexShrink: 0 },
  },
  actions: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    [whenNarrow]: { flexWrap: 'wrap', '& button': { flexGrow: 1, minHeight: '44px' } },
  },
  note: {
    flexGrow: 1,
    flexBasis: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [whenNarrow]: { flexBasis: '100%' },
  },
})

type Props = {
  title: ReactNode
  children: ReactNode
  /** Said beside the buttons: which role allows it, that a sign-in may follow. */
  note?: ReactNode
  actions: ReactNode
  /** Null while an act runs, which closing would hide. */
  onClose: (() => void) | null
}

/** A modal question about an act: what it does, and the buttons that start and cancel it. */
export function ActDialog({ title, children, note, actions, onClose }: Props) {
  const styles = useStyles()
  const titleId = useId()
  return (
    <Modal role="alertdialog" labelledBy={titleId} className={styles.dialog} onClose={onClose}>
      <div className={styles.layout}>
        {/* Takes the focus at first, so that no key pressed too long answers the question. */}
        <h2 id={titleId} tabIndex={-1} autoFocus className={styles.title}>
          {title}
        </h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>
          {note && <span className={styles.note}>{note}</span>}
          {actions}
        </div>
      </div>
    </Modal>
  )
}
