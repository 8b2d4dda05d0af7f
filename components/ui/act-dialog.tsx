'use client'

import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  surface: {
    maxWidth: '720px',
    '@media (max-width: 639px)': {
      maxWidth: '100vw',
      width: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      margin: 0,
      borderRadius: 0,
      boxSizing: 'border-box',
    },
  },
  body: {
    '@media (max-width: 639px)': { height: '100%', gridTemplateRows: 'auto 1fr auto', gridTemplateColumns: '1fr' },
  },
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  actions: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    width: '100%',
    alignItems: 'center',
    '@media (max-width: 639px)': {
      flexDirection: 'row',
      flexWrap: 'wrap',
      '& button': { flexGrow: 1, minHeight: '44px' },
    },
  },
  note: {
    flexGrow: 1,
    flexBasis: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 639px)': { flexBasis: '100%' },
  },
})

type Props = {
  title: ReactNode
  children: ReactNode
  /** Said beside the buttons: which role allows it, that a sign-in may follow. */
  note?: ReactNode
  actions: ReactNode
  /** Absent while closing would leave a running act unseen. */
  onClose: (() => void) | null
}

/** A question that has to be answered: what an act does, and the way into it and out of it. */
export function ActDialog({ title, children, note, actions, onClose }: Props) {
  const styles = useStyles()
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { type }) => {
        if (type === 'escapeKeyDown') onClose?.()
      }}
    >
      <DialogSurface
        className={styles.surface}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose?.()
        }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            {note && <span className={styles.note}>{note}</span>}
            {actions}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
