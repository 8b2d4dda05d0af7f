'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffectEvent, useLayoutEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  modal: {
    boxSizing: 'border-box',
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
})

type Props = {
  labelledBy: string
  role?: 'dialog' | 'alertdialog'
  className: string
  /** Called when the person asks to leave with Escape or goes Back; null while there is no leaving. */
  onClose: (() => void) | null
  children: ReactNode
}

/**
 * A modal dialog of the browser's own: it holds the focus, makes the page behind it inert and gives the focus back. Fluent's
 * leaves focusable helpers in the page that are hidden from screen readers.
 */
export function Modal({ labelledBy, role = 'dialog', className, onClose, children }: Props) {
  const styles = useStyles()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  // Another page comes behind the dialog, and the question was about this one.
  const leave = useEffectEvent(() => onClose?.())
  // A layout effect like the one above: Back may come as soon as the dialog is seen.
  useLayoutEffect(() => {
    const onPopState = () => leave()
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [])
  return (
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={labelledBy}
      className={mergeClasses(styles.modal, className)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose?.()
      }}
      onCancel={(event) => event.preventDefault()}
      onClose={({ currentTarget }) => {
        // The browser may close it without asking, by a back gesture for instance.
        if (currentTarget.open) return
        if (onClose) onClose()
        else currentTarget.showModal()
      }}
    >
      {children}
    </dialog>
  )
}
