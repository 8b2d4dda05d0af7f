'use client'

import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { Navigation } from './navigation'

/** The navigation where there is no room for it beside the content. */
export function NavigationDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations()
  return (
    <OverlayDrawer open={isOpen} onOpenChange={onClose} position="start" size="small">
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t('frame.closeNavigation')}
              onClick={onClose}
            />
          }
        >
          {t('product')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Navigation />
      </DrawerBody>
    </OverlayDrawer>
  )
}
