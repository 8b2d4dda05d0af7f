'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { usePathname } from 'next/navigation'
import { useEffect, useState, type ReactNode } from 'react'
import { frameMessages } from '@/lib/messages/frame'
import { signingInMessages } from '@/lib/messages/signing-in'
import { withoutRoomForNavigation } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { loadLater } from '@/components/ui/load-later'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import { AuthGate } from './auth-gate'
import { ConsentGate } from './consent-gate'
import { Navigation } from './navigation'
import { TopBar } from './top-bar'

const NavigationDrawer = loadLater(() => import('./navigation-drawer').then((module) => module.NavigationDrawer))

const UndoOffer = loadLater(() => import('./undo-offer').then((module) => module.UndoOffer))

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateRows: '48px minmax(0, 1fr)',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  below: {
    display: 'grid',
    gridTemplateColumns: '240px minmax(0, 1fr)',
    minHeight: 0,
    [withoutRoomForNavigation]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  navigation: { minHeight: 0, overflowY: 'auto', [withoutRoomForNavigation]: { display: 'none' } },
  content: {
    display: 'flex',
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: 'none',
    borderBottom: 'none',
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    [withoutRoomForNavigation]: { borderLeft: 'none', borderTopRightRadius: tokens.borderRadiusXLarge },
  },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-100px',
    zIndex: 10,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':focus': { top: '8px' },
  },
  outside: { display: 'flex', minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground3 },
})

/** Top bar, navigation and content. Outside of a session there is only the way in. */
export function AppFrame({ children }: { children: ReactNode }) {
  const t = useTexts(signingInMessages)
  const styles = useStyles()
  useEffect(() => {
    // Browser tests wait for it: before hydration a click is lost.
    document.documentElement.dataset.ready = 'true'
  }, [])
  return (
    <div className={styles.outside}>
      <AuthGate
        whileStarting={
          <p role="status" className="visually-hidden">
            {t('working')}
          </p>
        }
      >
        <SignedInFrame>{children}</SignedInFrame>
      </AuthGate>
    </div>
  )
}

function SignedInFrame({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const pathname = usePathname()
  const isAfterFirstRows = useAfterFirstRows()
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  // The drawer is open on the page where it was opened; going elsewhere closes it.
  const isOpen = openedAt === pathname
  return (
    <div className={styles.frame} style={{ flexGrow: 1, minWidth: 0 }} data-print="whole">
      <a href="#content" className={styles.skip} data-print="no">
        {t('skipToContent')}
      </a>
      <TopBar onOpenNavigation={() => setOpenedAt(pathname)} />
      <div className={styles.below} data-print="whole">
        <div className={styles.navigation} data-print="no">
          <Navigation />
        </div>
        <div id="content" tabIndex={-1} className={styles.content} data-print="whole">
          <ConsentGate>{children}</ConsentGate>
        </div>
      </div>
      {isAfterFirstRows && <UndoOffer />}
      {isOpen && <NavigationDrawer onClose={() => setOpenedAt(null)} />}
    </div>
  )
}
