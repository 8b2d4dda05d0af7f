'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '@/components/ui/use-texts'
import type { HistoryChange, HistoryEntry } from '@/lib/contract/object-history'
import { visibleText } from '@/lib/format/visible-text'
import { historyMessages } from '@/lib/messages/history'

const useStyles = makeStyles({
  whole: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '6px 0 0' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground3, margin: '6px 0 0' },
})

/** Which properties an act changed, from what to what, under Microsoft's names. */
export function HistoryChanges({ entry: { changes, changesLeftOut } }: { entry: HistoryEntry }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  if (changes.length === 0) return null
  return (
    <details className={styles.whole}>
      <summary className={styles.summary}>{t('changes', { count: changes.length + changesLeftOut })}</summary>
      <dl className={styles.list}>
        {changes.map((change, index) => (
          <div key={index}>
            <dt className={styles.term}>{visibleText(change.name)}</dt>
            <dd className={styles.value}>
              <Values change={change} />
            </dd>
          </div>
        ))}
      </dl>
      {changesLeftOut > 0 && <p className={styles.muted}>{t('changesLeftOut', { count: changesLeftOut })}</p>}
    </details>
  )
}

function Values({ change: { values } }: { change: HistoryChange }) {
  const styles = useStyles()
  const t = useTexts(historyMessages)
  if (values === null) return <span className={styles.term}>{t('notShown')}</span>
  return t.rich('changed', {
    before: () => <Value text={values.before} />,
    after: () => <Value text={values.after} />,
  })
}

function Value({ text }: { text: string }) {
  const t = useTexts(historyMessages)
  return text === '' ? <i>{t('empty')}</i> : <bdi>{visibleText(text)}</bdi>
}
