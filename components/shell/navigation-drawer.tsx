'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { frameMessages } from '@/lib/messages/frame'
import { productMessages } from '@/lib/messages/product'
import { useTexts } from '@/components/ui/use-texts'
import { Modal } from '@/components/ui/modal'
import { Navigation } from './navigation'

const useStyles = makeStyles({
  drawer: {
    width: '300px',
    maxWidth: '90vw',
    height: '100dvh',
    maxHeight: '100dvh',
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '8px 8px 0 20px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  close: { minWidth: '44px', minHeight: '44px' },
})

/** The navigation where there is no room for it beside the content. */
export function NavigationDrawer({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const tProduct = useTexts(productMessages)
  return (
    <Modal labelledBy="drawer-title" className={styles.drawer} onClose={onClose}>
      <div className={styles.head}>
        <h2 id="drawer-title" className={styles.title}>
          {tProduct('name')}
        </h2>
        <Button
          className={styles.close}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('closeNavigation')}
          onClick={onClose}
        />
      </div>
      <Navigation />
    </Modal>
  )
}
