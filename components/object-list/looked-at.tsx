'use client'

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { heldText } from '@/lib/format/held-text'
import { visibleText } from '@/lib/format/visible-text'
import { kindOf } from '@/lib/kinds'
import { kindMessages } from '@/lib/messages/kinds'
import { searchMessages } from '@/lib/messages/search'
import type { ChangeView } from '@/lib/queries/list/use-view'
import type { List } from './list'
import { searchPlaces } from './search-places'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'center', maxWidth: '560px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  kinds: { textAlign: 'start', color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', textAlign: 'center' },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
  touch: { [whenNarrow]: { minHeight: '44px' } },
})

type Props = { search: string; list: List; refine: ChangeView }

/** Says below an empty list exactly where it was searched, and what was not. */
export function LookedAt({ search, list, refine }: Props) {
  const styles = useStyles()
  const t = useTexts(searchMessages)
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const { home } = useAdminCentre()
  const text = visibleText(textOf(search))
  const tooMany = list.looked.filter(({ of }) => of !== undefined)
  const kinds = list.looked.map(({ kind, by }) => ({
    kind,
    by,
    places: searchPlaces(kindOf(kind), by, { t, formats }),
  }))
  const [only, ...others] = kinds
  return (
    <div className={styles.whole}>
      {only && others.length === 0 && (
        <p className={styles.text}>
          {t(only.by === 'graph' ? 'byGraph' : 'byEverything', {
            text,
            places: only.places,
            kind: tKinds(`names.${only.kind}.lower.many`),
          })}
        </p>
      )}
      {others.length > 0 && (
        <details className={styles.kinds}>
          <summary className={styles.summary}>{t('kinds', { count: kinds.length, text })}</summary>
          <ul>
            {kinds.map(({ kind, by, places }) => (
              <li key={kind}>
                {t(by === 'graph' ? 'kindByGraph' : 'kindByEverything', { kind: tKinds(`names.${kind}.many`), places })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {tooMany.map(({ kind, of = 0 }) => (
        <p key={kind} className={styles.text}>
          {t('tooMany', { count: of, kind: tKinds(`names.${kind}.lower.many`) })}
        </p>
      ))}
      {list.missing.length > 0 && (
        <p className={styles.text}>
          {t('unread', { kinds: formats.allOf(list.missing.map(({ kind }) => tKinds(`names.${kind}.lower.many`))) })}
        </p>
      )}
      <p className={styles.text}>
        {t.rich('elsewhere', {
          link: (words) => (
            <Link href={home} target="_blank" rel="noreferrer">
              {words}
            </Link>
          ),
        })}
      </p>
      <div className={styles.ways}>
        {tooMany.length > 0 && (
          <Button onClick={() => refine({ search: anywhere(search) })}>{t('lookEverywhere')}</Button>
        )}
        {wordsOf(search).map((word) => (
          <Button key={word} onClick={() => refine({ search: word })}>
            {t('fewerWords', { word: visibleText(word) })}
          </Button>
        ))}
      </div>
    </div>
  )
}

/** Below the rows that Graph found: that it finds beginnings, and how to find the rest. */
export function LookWithin({ search, refine }: Omit<Props, 'list'>) {
  const styles = useStyles()
  const t = useTexts(searchMessages)
  return (
    <span>
      {t('foundByGraph')}{' '}
      <Button size="small" className={styles.touch} onClick={() => refine({ search: anywhere(search) })}>
        {t('lookWithin')}
      </Button>
    </span>
  )
}

function textOf(search: string): string {
  return heldText(search.replaceAll(/^\*|\*$/g, ''))
}

const mostWords = 4

/** Each word that can be looked for by itself, where there are several. */
function wordsOf(search: string): readonly string[] {
  const words = [...new Set(textOf(search).split(/[\s,;]+/u))].filter((word) => word.length > 1)
  return words.length > 1 ? words.slice(0, mostWords) : []
}

/** The search for the same text within words. */
function anywhere(search: string): string {
  return `*${textOf(search)}*`
}
