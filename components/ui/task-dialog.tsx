'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { Modal } from './modal'

const useStyles = makeStyles({
  dialog: {
    width: '560px',
    maxWidth: 'calc(100vw - 32px)',
    maxHeight: 'calc(100dvh - 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    '@media (max-width: 639px)': {
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
    '@media (max-width: 639px)': { height: '100%', padding: '16px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  // Room for the focus ring of what stands at the edge.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    overflowY: 'auto',
    margin: '0 -4px',
    padding: '0 4px 4px',
    '& p': { margin: 0 },
  },
  actions: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: '8px',
    '@media (max-width: 639px)': { '& button': { flexGrow: 1, minHeight: '44px' } },
  },
})

type Props = { title: string; children: ReactNode; actions: ReactNode; onClose: () => void }

/** A small task that changes nothing in the directory. What does stands in `ActDialog`. */
export function TaskDialog({ title, children, actions, onClose }: Props) {
  const styles = useStyles()
  const titleId = useId()
  return (
    <Modal labelledBy={titleId} className={styles.dialog} onClose={onClose}>
      <div className={styles.layout}>
        <h2 id={titleId} tabIndex={-1} autoFocus className={styles.title}>
          {title}
        </h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </Modal>
  )
}
