'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { objectMessages } from '@/lib/messages/object'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { TimeLeft as Left } from '@/lib/format/time-left'
import type { Kind } from '@/lib/kinds/kind'
import { timeLeftOf } from '@/lib/kinds/retention'
import { useNow } from '@/components/ui/use-clock'
import { useFormats } from '@/components/ui/use-formats'

const useStyles = makeStyles({
  whole: { display: 'inline-flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap' },
  track: {
    display: 'block',
    boxSizing: 'border-box',
    width: '48px',
    height: '6px',
    // Transparent except in high contrast, where background and bar would have the same colour.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    backgroundClip: 'padding-box',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  wide: { width: '100%' },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  calmBar: { backgroundColor: tokens.colorNeutralForeground4 },
  soonBar: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  urgentBar: { backgroundColor: tokens.colorPaletteRedForeground3 },
  calm: { color: tokens.colorNeutralForeground2 },
  soon: { color: tokens.colorNeutralForeground1 },
  urgent: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
})

export function TimeLeft({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const formats = useFormats()
  const words = useTimeLeftWords()
  const t = useTexts(objectMessages.timeLeft)
  const left = timeLeftOf(kind, object, useNow())
  if (left.state === 'noEnd') {
    return (
      <span className={styles.calm} title={t('noEndAdvice')}>
        {words(left)}
      </span>
    )
  }
  if (left.state !== 'counting') return <span className={styles.calm}>{words(left)}</span>
  return (
    <span className={mergeClasses(styles.whole, styles[left.urgency])} title={formats.exactMoment(left.endsAt)}>
      <TimeLeftBar left={left} />
      {words(left)}
      {left.urgency === 'urgent' && <WarningRegular aria-hidden fontSize={16} />}
    </span>
  )
}

/** The share of the 30 days that is left. The words beside it say the same, so it is decoration. */
export function TimeLeftBar({ left, isWide }: { left: Extract<Left, { state: 'counting' }>; isWide?: boolean }) {
  const styles = useStyles()
  const bars = { calm: styles.calmBar, soon: styles.soonBar, urgent: styles.urgentBar }
  return (
    <span aria-hidden className={mergeClasses(styles.track, isWide && styles.wide)}>
      <span
        className={mergeClasses(styles.bar, bars[left.urgency])}
        style={{ display: 'block', width: `${Math.max(2, left.share * 100)}%` }}
      />
    </span>
  )
}

export function useTimeLeftWords(): (left: Left) => string {
  const t = useTexts(objectMessages.timeLeft)
  return (left) => {
    if (left.state !== 'counting') return t(left.state)
    return left.unit === 'day' ? t('days', { count: left.amount }) : t('hours', { count: left.amount })
  }
}
