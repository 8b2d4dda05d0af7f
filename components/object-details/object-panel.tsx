'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { FullScreenMaximizeRegular } from '@fluentui/react-icons/svg/full-screen-maximize'
import Link from 'next/link'
import { useLayoutEffect, useRef } from 'react'
import { detailMessages } from '@/lib/messages/details'
import { whenNarrow, withoutRoomForPanel } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { useNameText } from '@/components/shared/object-name'
import { useKeptFocus } from '@/components/ui/use-kept-focus'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { ObjectDetails } from './object-details'
import { useDeletedObject } from './use-deleted-object'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '480px',
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: 'none',
    [withoutRoomForPanel]: {
      position: 'fixed',
      top: '48px',
      right: 0,
      bottom: 0,
      zIndex: 3,
      boxShadow: tokens.shadow28,
    },
    [whenNarrow]: { position: 'static', width: '100%', borderLeft: 'none', boxShadow: 'none' },
  },
  bar: { display: 'flex', alignItems: 'center', gap: '4px', padding: '8px 16px 0' },
  position: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  space: { flexGrow: 1 },
  touch: { [whenNarrow]: { minWidth: '44px', minHeight: '44px' } },
  link: {
    display: 'inline-flex',
    padding: '6px',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    [whenNarrow]: { padding: '14px' },
  },
})

type Props = {
  slug: KindSlug
  id: string
  /** The row it was opened from; shown until everything is read. */
  row: DeletedObject | null
  position: number
  total: number
  hasNext: boolean
  goTo: (position: number) => void
  close: () => void
  ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void
}

const typing = 'input:not([type="checkbox"]), textarea, select'

/** One deleted object beside its list. Escape closes it. */
export function ObjectPanel({ slug, id, row, position, total, hasNext, goTo, close, ask }: Props) {
  const styles = useStyles()
  const t = useTexts(detailMessages)
  const query = useDeletedObject(slug, id, row)
  const name = useNameText()(query.known?.displayName ?? null)
  const panel = useRef<HTMLElement>(null)
  const keptFocus = useKeptFocus(() => panel.current)
  // Takes the focus when it opens, so that Escape closes it at once; not from "Next", and not from somebody who is typing.
  useLayoutEffect(() => {
    const active = document.activeElement
    if (!panel.current?.contains(active) && !active?.matches(typing)) panel.current?.focus()
  }, [id])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={t('panel', { name })}
      className={styles.panel}
      {...keptFocus}
      onKeyDown={(event) => {
        // In a search that has text, Escape clears it.
        const clears = event.target instanceof HTMLInputElement && event.target.value !== ''
        if (event.key === 'Escape' && !event.defaultPrevented && !clears) close()
      }}
    >
      <div className={styles.bar}>
        <Button
          className={styles.touch}
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={t('previous')}
          title={t('previous')}
          disabledFocusable={position <= 0}
          onClick={() => goTo(position - 1)}
        />
        <Button
          className={styles.touch}
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={t('next')}
          title={t('next')}
          disabledFocusable={position < 0 || !hasNext}
          onClick={() => goTo(position + 1)}
        />
        <span role="status" className={styles.position}>
          {query.known && <span className="visually-hidden">{name} </span>}
          {position >= 0 && t('position', { position: position + 1, total })}
        </span>
        <span className={styles.space} />
        <Link
          href={pagePaths.object(slug, id)}
          className={styles.link}
          aria-label={t('openPage')}
          title={t('openPage')}
        >
          <FullScreenMaximizeRegular aria-hidden fontSize={20} />
        </Link>
        <Button
          className={styles.touch}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('close')}
          title={t('close')}
          onClick={close}
        />
      </div>
      <ObjectDetails slug={slug} query={query} ask={ask} headingLevel="h2" />
    </aside>
  )
}
