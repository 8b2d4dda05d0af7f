'use client'

import { Button, Input } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home'
import { PinRegular } from '@fluentui/react-icons/svg/pin'
import { PinOffRegular } from '@fluentui/react-icons/svg/pin-off'
import { RenameRegular } from '@fluentui/react-icons/svg/rename'
import { useState, type ComponentProps } from 'react'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { useNameText } from '@/components/shared/object-name'
import { addressOf } from '@/lib/queries/use-saved-views'
import { longestName, type SavedView } from '@/lib/storage/saved-views'
import { useRowStyles } from './styles'
import { focusView, ViewLink } from './view-link'

type Props = {
  view: SavedView
  isStart: boolean
  isFirst: boolean
  isLast: boolean
  onUpdate: (patch: Partial<Pick<SavedView, 'name' | 'isPinned'>>) => void
  onMove: (by: -1 | 1) => void
  onStart: (isStart: boolean) => void
  onDelete: () => void
}

/** One saved view, and all that can be done with it. */
export function SavedViewRow({ view, isStart, isFirst, isLast, onUpdate, onMove, onStart, onDelete }: Props) {
  const styles = useRowStyles()
  const t = useTexts(savedViewMessages)
  const name = useNameText()(view.name)
  const [isRenaming, setRenaming] = useState(false)
  const endRenaming = (newName: string | null) => {
    if (newName !== null) onUpdate({ name: newName })
    setRenaming(false)
    focusView(view.id)
  }
  return (
    <li className={styles.row}>
      <span className={styles.facts}>
        {isRenaming ? <RenameField name={view.name} onEnd={endRenaming} /> : <ViewLink {...view} isStart={isStart} />}
      </span>
      <span role="group" aria-label={t('actions.group', { name })} className={styles.actions}>
        <Action
          name={name}
          action={view.isPinned ? t('actions.unpin') : t('actions.pin')}
          icon={view.isPinned ? <PinOffRegular /> : <PinRegular />}
          onClick={() => onUpdate({ isPinned: !view.isPinned })}
        />
        <Action
          name={name}
          action={isStart ? t('actions.noStart') : t('actions.makeStart')}
          icon={isStart ? <HomeFilled /> : <HomeRegular />}
          onClick={() => onStart(!isStart)}
        />
        <Action
          name={name}
          action={t('actions.up')}
          icon={<ArrowUpRegular />}
          disabledFocusable={isFirst}
          onClick={() => onMove(-1)}
        />
        <Action
          name={name}
          action={t('actions.down')}
          icon={<ArrowDownRegular />}
          disabledFocusable={isLast}
          onClick={() => onMove(1)}
        />
        <Action name={name} action={t('actions.rename')} icon={<RenameRegular />} onClick={() => setRenaming(true)} />
        <CopyButton text={new URL(addressOf(view), window.location.origin).href} what={t('actions.linkTo', { name })} />
        <Action name={name} action={t('actions.delete')} icon={<DeleteRegular />} onClick={onDelete} />
      </span>
    </li>
  )
}

type ActionProps = ComponentProps<typeof Button> & { name: string; action: string }

function Action({ name, action, ...button }: ActionProps) {
  const t = useTexts(savedViewMessages)
  const label = t('label', { action, name })
  return <Button appearance="subtle" size="small" aria-label={label} title={action} {...button} />
}

function RenameField({ name, onEnd }: { name: string; onEnd: (newName: string | null) => void }) {
  const styles = useRowStyles()
  const t = useTexts(savedViewMessages)
  const [text, setText] = useState(name)
  const isEmpty = text.trim() === ''
  return (
    <form
      className={styles.rename}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) onEnd(text)
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onEnd(null)
      }}
    >
      <Input
        className={styles.input}
        value={text}
        maxLength={longestName}
        autoFocus
        autoComplete="off"
        aria-label={t('name')}
        onChange={(_, { value }) => setText(value)}
      />
      <Button type="submit" appearance="primary" disabledFocusable={isEmpty}>
        {t('saveName')}
      </Button>
      <Button onClick={() => onEnd(null)}>{t('cancel')}</Button>
    </form>
  )
}
