'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { exactly, idsOf, namesOf } from '@/lib/contract/exact-find'
import type { DeletedObject } from '@/lib/contract/objects'
import { isGuidText } from '@/lib/format/held-text'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'
import { lookedUpMessages } from '@/lib/messages/looked-up'
import { isFirstLook, pastedOf, takeRest } from '@/lib/queries/list/pasted'
import type { ChangeView } from '@/lib/queries/list/use-view'
import type { List } from './list'
import type { Selection } from './use-selection'

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    margin: '0 0 8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  row: { flexBasis: '100%', margin: 0 },
  summary: { cursor: 'pointer', [whenNarrow]: { minHeight: '28px' } },
  touch: { [whenNarrow]: { minHeight: '44px' } },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  texts: {
    margin: '4px 0',
    padding: 0,
    listStyleType: 'none',
    maxHeight: 'min(30vh, 240px)',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
})

type Props = { texts: readonly string[]; list: List; selection: Selection; refine: ChangeView }

/** Above a list of several pasted texts: what of them was found, what was not, and what is held by several objects. */
export function LookedUp({ texts, list, selection, refine }: Props) {
  const styles = useStyles()
  const t = useTexts(lookedUpMessages)
  const holders = useMemo(() => holdersOf(texts, list.rows), [texts, list.rows])
  const isComplete = !list.isReading && !list.hasMore && list.failure === null
  const found = texts.filter((text) => holders.get(text)?.length === 1)
  const objects = [...new Set(found.flatMap((text) => holders.get(text) ?? []))]
  const missing = texts.filter((text) => !holders.has(text))
  const ambiguous = texts.filter((text) => (holders.get(text)?.length ?? 0) > 1)
  useReadOn(list)
  useFirstSelection(texts, isComplete, () => selection.select(objects))
  return (
    <section className={styles.whole} aria-label={t('title')}>
      <p role="status" className={styles.words}>
        {isComplete
          ? t('found', {
              found: found.length + ambiguous.length,
              count: texts.length,
              partly: list.missing.length > 0 ? 'yes' : 'no',
            })
          : t('reading', { count: texts.length, found: found.length + ambiguous.length })}
      </p>
      {isComplete && objects.length > 0 && (
        <Button size="small" className={styles.touch} onClick={() => selection.select(objects)}>
          {t('select', { count: objects.length })}
        </Button>
      )}
      {ambiguous.length > 0 && (
        <details className={styles.row}>
          <summary className={styles.summary}>{t('ambiguous', { count: ambiguous.length })}</summary>
          <ul className={styles.texts}>
            {ambiguous.map((text) => (
              <li key={text}>{t('holders', { text: visibleText(text), count: holders.get(text)?.length ?? 0 })}</li>
            ))}
          </ul>
        </details>
      )}
      {isComplete && missing.length > 0 && <Missing {...{ missing, refine }} />}
      <Rest {...{ texts, refine }} />
    </section>
  )
}

function Missing({ missing, refine }: { missing: readonly string[]; refine: ChangeView }) {
  const styles = useStyles()
  const t = useTexts(lookedUpMessages)
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(missing.join('\n')).then(
      () => setSaid(t('copied')),
      () => setSaid(t('notCopied')),
    )
  return (
    <details className={styles.row} open={missing.length <= fewEnough}>
      <summary className={styles.summary}>{t('missing', { count: missing.length })}</summary>
      <p className={styles.hint}>{t('missingHint')}</p>
      <ul className={styles.texts}>
        {missing.map((text) => (
          <li key={text}>
            <Button
              appearance="transparent"
              size="small"
              className={styles.touch}
              aria-label={t('searchAlone', { text: visibleText(text) })}
              onClick={() => refine({ several: null, search: text })}
            >
              {visibleText(text)}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" className={styles.touch} onClick={() => void copy()}>
        {t('copyMissing')}
      </Button>{' '}
      <span role="status">{said}</span>
    </details>
  )
}

const fewEnough = 5

/** What of a long paste is still to be looked up. */
function Rest({ texts, refine }: Pick<Props, 'texts' | 'refine'>) {
  const styles = useStyles()
  const t = useTexts(lookedUpMessages)
  const pasted = pastedOf(texts)
  if (pasted === null || pasted.rest.length === 0) return null
  const rest = pasted.rest.length
  return (
    <p className={styles.row}>
      {t('rest', { count: texts.length, all: texts.length + rest, rest })}{' '}
      <Button size="small" className={styles.touch} onClick={() => refine({ several: takeRest(pasted).texts })}>
        {t('next', { count: rest })}
      </Button>
    </p>
  )
}

/** For each text that was found the objects that it is all of something of. */
function holdersOf(
  texts: readonly string[],
  rows: readonly DeletedObject[],
): ReadonlyMap<string, readonly DeletedObject[]> {
  const byId = new Map<string, DeletedObject[]>()
  const byName = new Map<string, DeletedObject[]>()
  for (const row of rows) {
    const kind = kindOf(row.kind)
    for (const id of new Set(idsOf(kind, row))) byId.set(id, [...(byId.get(id) ?? []), row])
    for (const name of namesOf(kind, row)) byName.set(name, [...(byName.get(name) ?? []), row])
  }
  return new Map(
    texts.flatMap((text) => {
      const holders = (isGuidText(text) ? byId : byName).get(exactly(text))
      return holders === undefined ? [] : [[text, holders] as const]
    }),
  )
}

/** Nothing can be called not found before everything was gone through. */
function useReadOn(list: List): void {
  const readOn = useEffectEvent(() => {
    if (list.hasMore && !list.isReadingMore && list.readMoreFailure === null && !list.isReadingAgain) list.readMore()
  })
  useEffect(() => readOn(), [list.hasMore, list.isReadingMore, list.isReadingAgain, list.rows.length])
}

/** What a paste found is ticked once. A link ticks nothing. */
function useFirstSelection(texts: readonly string[], isComplete: boolean, select: () => void): void {
  const selectOnce = useEffectEvent(() => {
    if (isFirstLook(texts)) select()
  })
  useEffect(() => {
    if (isComplete) selectOnce()
  }, [texts, isComplete])
}
