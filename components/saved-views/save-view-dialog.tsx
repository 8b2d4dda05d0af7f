'use client'

import { Button, Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add'
import { useState } from 'react'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { useNameText } from '@/components/shared/object-name'
import { useViewTitle } from '@/components/shared/use-view-title'
import type { ListName } from '@/lib/contract/paths'
import type { View } from '@/lib/contract/view'
import { useSavedViews } from '@/lib/queries/use-saved-views'
import { withSaved, withUpdated } from '@/lib/storage/change-saved-views'
import { openedView } from '@/lib/storage/opened-view'
import { longestName, plainName, queryOf, type SavedView } from '@/lib/storage/saved-views'

const useStyles = makeStyles({ text: { margin: 0, overflowWrap: 'anywhere' } })

type Props = { list: ListName; view: View; onClose: () => void }

/** Keeps what a list shows under a name, or puts it in the place of the saved view that it came from. */
export function SaveViewDialog({ list, view, onClose }: Props) {
  const styles = useStyles()
  const t = useTexts(savedViewMessages)
  const nameText = useNameText()
  const form = useForm(list, view)
  const save = () => {
    if (form.save()) onClose()
  }
  return (
    <ActDialog
      title={t('save.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            appearance="primary"
            icon={<BookmarkAddRegular />}
            disabledFocusable={form.name.trim() === ''}
            onClick={save}
          >
            {t('save.save')}
          </Button>
        </>
      }
    >
      <p className={styles.text}>{t('save.lead')}</p>
      {form.same && <p className={styles.text}>{t('save.isThere', { name: nameText(form.same.name) })}</p>}
      {form.origin && (
        <Field label={t('save.how')}>
          <RadioGroup
            value={form.isUpdate ? 'update' : 'new'}
            onChange={(_, { value }) => form.setUpdate(value === 'update')}
          >
            <Radio value="new" label={t('save.asNew')} />
            <Radio value="update" label={t('save.update', { name: nameText(form.origin.name) })} />
          </RadioGroup>
        </Field>
      )}
      <Field label={t('name')} {...(form.name.trim() === '' && { validationMessage: t('save.nameNeeded') })}>
        <Input
          value={form.name}
          maxLength={longestName}
          autoComplete="off"
          onChange={(_, { value }) => form.setName(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // Enter closes the dialog; without this, the same key press would open it again from the button that gets the focus.
            event.preventDefault()
            if (form.name.trim() !== '') save()
          }}
        />
      </Field>
      <Checkbox
        checked={form.isPinned}
        label={t('save.pin')}
        onChange={(_, { checked }) => form.setPinned(checked === true)}
      />
      {form.hasFailed && <p role="alert">{t('notKept')}</p>}
    </ActDialog>
  )
}

function useForm(list: ListName, view: View) {
  const { views, change } = useSavedViews()
  const proposal = plainName(useViewTitle(list)(view))
  const query = queryOf(view)
  const same = views.find((saved) => saved.list === list && saved.query === query)
  const origin = useOrigin(views, list)
  const [isUpdate, setUpdate] = useState(false)
  const [typed, setName] = useState<string | null>(null)
  const [pinned, setPinned] = useState<boolean | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const updated = isUpdate ? origin : undefined
  const name = typed ?? updated?.name ?? proposal
  const isPinned = pinned ?? updated?.isPinned ?? true

  const save = (): boolean => {
    const id = updated?.id ?? crypto.randomUUID()
    const saved: SavedView = { id, name: plainName(name), list, query, isPinned }
    const isKept = change((before) => (updated ? withUpdated(before, id, saved) : withSaved(before, saved)))
    if (isKept) openedView.keep(id)
    setFailed(!isKept)
    return isKept
  }
  return {
    /** The view is saved already. */
    same,
    /** The saved view that this one was before it was changed. */
    origin: origin?.id === same?.id ? undefined : origin,
    ...{ isUpdate, setUpdate, name, setName, isPinned, setPinned, hasFailed, save },
  }
}

function useOrigin(views: readonly SavedView[], list: ListName): SavedView | undefined {
  const [id] = useState(openedView.read)
  return views.find((saved) => saved.id === id && saved.list === list)
}
