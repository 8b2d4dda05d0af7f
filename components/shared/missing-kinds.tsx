'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { kindMessages } from '@/lib/messages/kinds'
import { missingKindsMessages } from '@/lib/messages/missing-kinds'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { roleTitles, useFailureTexts } from '@/components/shared/use-failure-texts'
import { gotNoAnswer, type Failure } from '@/lib/contract/app-error'
import { kindOf, kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', [whenNarrow]: { minHeight: '28px' } },
  reasons: { maxHeight: 'min(30vh, 240px)', overflowY: 'auto' },
  reason: { margin: '8px 0 0' },
  title: { fontWeight: tokens.fontWeightSemibold },
  kinds: { margin: 0, paddingInlineStart: '20px' },
})

type Unread = {
  readonly missing: readonly { readonly kind: KindSlug; readonly failure: Failure }[]
  readonly readAt: number
  readonly refresh: () => void
}

/** The kinds that could not be read in one line, and on demand each reason once, with its kinds: absence never looks like emptiness. */
export function MissingKinds({ list, summary }: { list: Unread; summary?: string }) {
  const styles = useStyles()
  const t = useTexts(missingKindsMessages)
  const reasons = useReasons(list)
  return (
    <>
      <details>
        <summary className={styles.summary}>
          {summary ?? t('summary', { count: list.missing.length, all: kinds.length })}
        </summary>
        <div className={styles.reasons} tabIndex={list.missing.length > 4 ? 0 : undefined}>
          {reasons.map(({ title, advice, ofKinds }) => (
            <div key={title}>
              <p className={styles.reason}>
                <span className={styles.title}>{title}</span> {advice}
              </p>
              <ul className={styles.kinds}>
                {ofKinds.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
      {list.missing.some(({ failure }) => failure.code === 'throttled' || gotNoAnswer(failure)) && (
        <Button size="small" onClick={list.refresh}>
          {t('tryAgain')}
        </Button>
      )}
    </>
  )
}

type Reason = { readonly title: string; readonly advice: string; readonly ofKinds: readonly string[] }

/** Each reason with what is to be done about it: said once for all, where it is the same, else for the kinds that share it. */
function useReasons({ missing, readAt }: Omit<Unread, 'refresh'>): readonly Reason[] {
  const t = useTexts(missingKindsMessages)
  const tKinds = useTexts(kindMessages)
  const texts = useFailureTexts()
  const formats = useFormats()
  const told = missing.map(({ kind, failure }) => {
    const context = { kind: kindOf(kind), operation: 'read', since: new Date(readAt) } as const
    const { title, advice } = texts(failure, context)
    return {
      kind,
      title,
      advice: isOfRoles(failure) ? formats.anyOf(roleTitles(context.kind.roles.read.sure)) : advice,
      failure,
    }
  })
  const namesOf = (of: readonly { kind: KindSlug }[]) =>
    formats.allOf(of.map(({ kind }) => tKinds(`names.${kind}.many`)))
  return [...groupsBy(told, ({ title }) => title)].map(([title, ofTitle]) => {
    const byAdvice = [...groupsBy(ofTitle, ({ advice }) => advice)]
    const [[shared = '', all = []] = []] = byAdvice
    const isOneForAll = byAdvice.length === 1 && !ofTitle.some(({ failure }) => isOfRoles(failure))
    return {
      title,
      advice: isOneForAll ? shared : ofTitle.some(({ failure }) => isOfRoles(failure)) ? t('activate') : '',
      ofKinds: isOneForAll
        ? [namesOf(all)]
        : byAdvice.map(([reason, of]) => t('ofKinds', { kinds: namesOf(of), reason })),
    }
  })
}

/** The roles that would do differ by kind; what to do about it does not. */
function isOfRoles({ code }: Failure): boolean {
  return code === 'roleMissing'
}

function groupsBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
