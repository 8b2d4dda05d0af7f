'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { useEffect, useRef, useState } from 'react'
import { whenNarrow, withoutRoomForWords } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { useRunState } from '@/lib/queries/run/use-run'
import { useRuns, useRunsUnderWay } from '@/lib/queries/run/use-runs'
import { ActivityPanel } from './activity-panel'

const useStyles = makeStyles({
  button: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '6px',
    minWidth: '40px',
    height: '40px',
    padding: '0 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [whenNarrow]: { minWidth: '44px', height: '44px', padding: 0 },
  },
  badge: {
    position: 'absolute',
    top: '2px',
    insetInlineStart: '22px',
    minWidth: '16px',
    padding: '0 4px',
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
  },
  progress: {
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    [withoutRoomForWords]: { display: 'none' },
  },
})

/** Runs under way, with their progress; opens the panel of all. It also goes on with what a reload cut off. */
export function ActivityButton() {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  const underWay = useRunsUnderWay()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => void runs.resume(), [runs])
  const [first] = underWay
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-label={t('open', { running: underWay.length })}
        title={t('title')}
        onClick={() => setOpen(true)}
      >
        <HistoryRegular aria-hidden fontSize={20} />
        {first && (
          <>
            <span aria-hidden className={styles.badge}>
              {underWay.length}
            </span>
            <Share live={first} />
          </>
        )}
      </button>
      {isOpen && (
        <ActivityPanel
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}

function Share({ live }: { live: LiveRun }) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const state = useRunState(live)
  if (!state) return null
  const total = state.objects.length
  return (
    <span aria-hidden className={styles.progress}>
      {t('finished', { finished: total - state.counts.left, total })}
    </span>
  )
}
