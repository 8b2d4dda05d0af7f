import { overviewMessages } from '@/lib/messages/overview'
import { useTexts } from '@/components/ui/use-texts'
import { kinds } from '@/lib/kinds'
import type { Sum } from '@/lib/queries/overview/sum-kinds'
import { useCardStyles } from './styles'

/** What a number leaves out, so that it is not taken for the whole. */
export function WhatIsMissing({ sum: { missing, awaited } }: { sum: Sum }) {
  const styles = useCardStyles()
  const t = useTexts(overviewMessages)
  if (missing.length === 0 && awaited.length === 0) return null
  const texts = [
    ...(missing.length > 0 ? [t('partly', { read: kinds.length - missing.length, all: kinds.length })] : []),
    ...(awaited.length > 0 ? [t('awaited', { count: awaited.length })] : []),
  ]
  return <p className={styles.muted}>{texts.join(' · ')}</p>
}
