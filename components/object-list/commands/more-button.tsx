import { Button, makeStyles } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useRef, useState, type ComponentProps } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { loadLater } from '@/components/ui/load-later'
import type { MoreCommands as Commands } from './more-commands'

// Loaded when it is first wanted, so that the list need not wait for it.
const MoreCommands = loadLater(() => import('./more-commands').then((module) => module.MoreCommands))

const useStyles = makeStyles({ touch: { alignSelf: 'center', minWidth: '44px', minHeight: '44px', margin: '-8px' } })

/** Opens the commands for which there is no room. */
export function MoreButton(props: Omit<ComponentProps<typeof Commands>, 'onClose'>) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLElement>(null)
  return (
    <>
      <Button
        className={styles.touch}
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={t('moreCommands')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          opener.current = currentTarget
          setOpen(!isOpen)
        }}
      />
      {isOpen && (
        <MoreCommands
          {...props}
          onClose={() => {
            setOpen(false)
            opener.current?.focus()
          }}
        />
      )}
    </>
  )
}
