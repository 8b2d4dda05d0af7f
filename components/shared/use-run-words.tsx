'use client'

import type { ReactNode } from 'react'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Run } from '@/lib/contract/runs'
import { actMessages } from '@/lib/messages/acts'
import { kindMessages } from '@/lib/messages/kinds'
import { runMessages } from '@/lib/messages/runs'
import { ObjectName, useNameText } from './object-name'

/** What a run is called, and what became of it in a few words. */
export function useRunWords() {
  const t = useTexts(runMessages)
  const tActs = useTexts(actMessages)
  const tKinds = useTexts(kindMessages)
  const nameText = useNameText()
  const formats = useFormats()
  const things = ({ kind, size: count }: Run) =>
    kind === null
      ? tActs('objects', { count })
      : tKinds('count', {
          count,
          one: tKinds(`names.${kind}.lower.one`),
          many: tKinds(`names.${kind}.lower.many`),
        })
  return {
    heading: (run: Run): ReactNode =>
      t.rich(`name.${run.act}`, {
        count: run.size,
        things: things(run),
        name: () => <ObjectName name={run.name} />,
      }),
    plainName: (run: Run): string =>
      t(`plainName.${run.act}`, { things: run.size === 1 ? nameText(run.name) : things(run) }),
    summary: ({ act, counts, undone }: Run): string => {
      const { done, failed, unsure, leftAlone, left } = counts
      const parts = [
        ...(done > 0 || failed + unsure + leftAlone + left === 0 ? [t(`summary.${act}`, { count: done })] : []),
        ...(undone > 0 ? [t('summary.undone', { count: undone })] : []),
        ...(failed > 0 ? [t('summary.failed', { count: failed })] : []),
        ...(unsure > 0 ? [t('summary.unsure', { count: unsure })] : []),
        ...(leftAlone > 0 ? [t('summary.leftAlone', { count: leftAlone })] : []),
        ...(left > 0 ? [t('summary.left', { count: left })] : []),
      ]
      return formats.inARow(parts)
    },
  }
}
