'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { wholeObjectMessages } from '@/lib/messages/whole-object'
import { useTexts } from '@/components/ui/use-texts'
import { MicrosoftQuote } from '@/components/shared/microsoft-quote'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFormats } from '@/components/ui/use-formats'
import type { WholeObject } from '@/lib/contract/whole-object'
import type { Failure } from '@/lib/contract/app-error'
import type { Kind } from '@/lib/kinds/kind'
import { usePropertyLabel } from '@/components/shared/use-property-label'

const useStyles = makeStyles({
  note: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: 'pointer' },
  reason: { display: 'flex', flexDirection: 'column', gap: '2px', margin: '8px 0 0', overflowWrap: 'anywhere' },
  line: { margin: 0 },
})

type Props = { kind: Kind; whole: WholeObject }

/** What of an object could not be read, and why, so that a part never looks like all of it. */
export function UnreadNote({ kind, whole: { unread, unnamed } }: Props) {
  const styles = useStyles()
  const t = useTexts(wholeObjectMessages)
  const formats = useFormats()
  const label = usePropertyLabel()
  const count = unread.reduce((sum, { names }) => sum + names.length, 0)
  if (count === 0 && !unnamed) return null
  return (
    <details className={styles.note} open={unnamed !== undefined}>
      <summary className={styles.summary}>{count > 0 ? t('unread', { count }) : t('unnamed')}</summary>
      {unread.map(({ names, failure }) => (
        <Reason key={names.join()} kind={kind} what={formats.allOf(names.map(label))} failure={failure} />
      ))}
      {unnamed && <Reason kind={kind} what={t('unnamed')} failure={unnamed} />}
    </details>
  )
}

function Reason({ kind, what, failure }: { kind: Kind; what: string; failure: Failure }) {
  const styles = useStyles()
  const { title, advice } = useFailureTexts()(failure, { kind, operation: 'read' })
  return (
    <div className={styles.reason}>
      <p className={styles.line}>{what}</p>
      <p className={styles.line}>
        {title} {advice}
      </p>
      {failure.said && <MicrosoftQuote said={failure.said} />}
    </div>
  )
}
