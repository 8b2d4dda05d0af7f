'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { DeleterName, whyUntold } from '@/components/shared/deleter-name'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { actorKey } from '@/lib/contract/actor'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import { visibleText } from '@/lib/format/visible-text'
import { deleterMessages } from '@/lib/messages/deleters'
import { useDeleter } from '@/lib/queries/deleters/use-deleter'

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  others: { marginInlineStart: '8px' },
})

type Fact = (props: { readonly term: string; readonly children: ReactNode }) => ReactNode

/** Who deleted the object, from where and with what, as far as the audit log tells; it leads to what else they deleted. */
export function DeletedByFacts({ object, Fact }: { object: DeletedObject; Fact: Fact }) {
  const styles = useStyles()
  const t = useTexts(deleterMessages)
  const formats = useFormats()
  const told = useDeleter(object)
  if (told === null) return <Fact term={t('by')}>{t('untold.reading')}</Fact>
  if (told.is !== 'known') return <Fact term={t('by')}>{whyUntold(told, t)}</Fact>
  const { actor, address, client, incident } = told
  return (
    <>
      <Fact term={t('by')}>
        <DeleterName told={told} />
        {actor && (
          <Link
            prefetch={false}
            href={pagePaths.list('all', { deletedBy: actorKey(actor) })}
            className={mergeClasses(styles.link, styles.others)}
          >
            {t('others')}
          </Link>
        )}
      </Fact>
      {incident && actor && (
        <Fact term={t('incident')}>
          <Link prefetch={false} href={pagePaths.incident(incident.id)} className={styles.link}>
            {t('partOf', {
              count: incident.count,
              actor: visibleText(actor.name ?? actor.id),
              time: formats.dateAndClock(new Date(told.at)),
            })}
          </Link>
        </Fact>
      )}
      {address && <Fact term={t('from')}>{visibleText(address)}</Fact>}
      {client && <Fact term={t('with')}>{visibleText(client)}</Fact>}
    </>
  )
}
