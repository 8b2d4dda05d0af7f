import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Incident } from '@/lib/contract/incidents'
import { incidentMessages } from '@/lib/messages/incidents'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** An incident in words: its heading, and when it was. */
export function useIncidentWords() {
  const t = useTexts(incidentMessages)
  const formats = useFormats()
  return {
    heading: ({ count, from, to }: Incident) => {
      const { unit, amount } = durationOf(Date.parse(to) - Date.parse(from))
      return t('heading', { count, within: t('within', { unit, amount }) })
    },
    when: ({ from, to }: Incident) => {
      const [first, last] = [new Date(from), new Date(to)]
      const start = formats.dayAndClock(first)
      if (last.getTime() - first.getTime() < minuteMs) return t('at', { from: start })
      const isSameDay = first.toDateString() === last.toDateString()
      return t('from', { from: start, to: isSameDay ? formats.clockTime(last) : formats.dayAndClock(last) })
    },
  }
}

function durationOf(durationMs: number): { readonly unit: string; readonly amount: number } {
  if (durationMs < minuteMs) return { unit: 'seconds', amount: 1 }
  if (durationMs < 2 * hourMs) return { unit: 'minutes', amount: Math.ceil(durationMs / minuteMs) }
  if (durationMs < 2 * dayMs) return { unit: 'hours', amount: Math.ceil(durationMs / hourMs) }
  return { unit: 'days', amount: Math.ceil(durationMs / dayMs) }
}
