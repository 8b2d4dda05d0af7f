'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { frameMessages } from '@/lib/messages/frame'
import { whenNarrow, withoutRoomForWords } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { loadLater } from '@/components/ui/load-later'
import { initialsOf } from '@/lib/format/initials'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import { useMe } from '@/lib/queries/use-me'

// Loaded when it is first wanted, so that the list need not wait for it.
const PersonMenu = loadLater(() => import('./person-menu').then((module) => module.PersonMenu))

// The names of all roles come after the first rows.
const RoleWords = loadLater(() => import('./role-words').then((module) => module.RoleWords))

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: '0 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    height: '40px',
    [whenNarrow]: { minWidth: '44px', height: '44px', padding: '0' },
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '28px',
    height: '28px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    [withoutRoomForWords]: { display: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  // Its line is there before its words are.
  muted: { color: tokens.colorNeutralForeground3, minHeight: tokens.lineHeightBase200 },
})

/** Who is signed in, with their most telling active role; opens the menu of the account. */
export function PersonButton() {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const me = useMe().data
  const isAfterFirstRows = useAfterFirstRows()
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={t('account', { name: me?.name ?? '' })}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden className={styles.mark}>
          {initialsOf(me?.name ?? null)}
        </span>
        {me && (
          <span className={styles.words}>
            <span className={styles.name}>{me.name}</span>
            <span className={styles.muted}>{isAfterFirstRows && <RoleWords me={me} />}</span>
          </span>
        )}
      </button>
      {isOpen && <PersonMenu me={me} onClose={close} />}
    </>
  )
}
